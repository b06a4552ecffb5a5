package org.sankofa.registry.watch;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.kit.text.PlainText;

/**
 * A search as its owner saves it.
 *
 * @param name what the owner calls it, said in mails
 * @param mail when to write
 */
@Serdeable
record SearchForm(
        @NotBlank @PlainText @Size(max = SearchForm.NAME_MAXIMUM)
        String name,

        @NotNull @Valid SearchTerms query,
        @NotNull Mailing mail) {
    static final int NAME_MAXIMUM = 100;
}
