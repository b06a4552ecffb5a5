package org.sankofa.matching.watch;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.kit.text.PlainText;
import org.sankofa.kit.text.PlainTextRule;
import org.sankofa.matching.opening.OpeningTerms;

/**
 * A search as its owner saves it.
 *
 * @param name what the owner calls it, said in mails
 * @param mail when to write
 */
@Serdeable
record AssignmentSearchForm(
        @Nullable @NotBlank @PlainText @Size(max = Watch.LONGEST_NAME)
        String name,

        @Nullable @NotNull OpeningTerms query,
        @Nullable @NotNull Mailing mail) {

    String cleanName() {
        return PlainTextRule.line(name);
    }

    /** @throws org.sankofa.kit.problem.Refusal naming every term that is wrong */
    OpeningTerms checkedQuery() {
        OpeningTerms terms = Objects.requireNonNull(query);
        terms.check();
        return terms;
    }

    Mailing mailing() {
        return Objects.requireNonNull(mail);
    }
}
