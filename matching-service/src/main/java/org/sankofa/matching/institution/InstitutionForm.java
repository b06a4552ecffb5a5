package org.sankofa.matching.institution;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.text.PlainText;
import org.sankofa.kit.text.PlainTextRule;
import org.sankofa.matching.input.Faults;

/** What an institution says of itself, as it was typed. */
@Serdeable
@Schema(name = "InstitutionForm")
public record InstitutionForm(
        @Nullable @NotBlank @PlainText @Size(max = 200) String name,
        @Nullable @NotBlank String country,
        @Nullable @NotBlank @PlainText @Size(max = 200) String place,
        @Nullable @NotNull InstitutionKind kind,
        @Nullable @PlainText(lines = true) @Size(max = 4000) String about,
        @Nullable @NotNull @Valid ContactForm contact) {

    /** Whom managers reach. */
    @Serdeable
    @Schema(name = "ContactForm")
    public record ContactForm(
            @Nullable @NotBlank @PlainText @Size(max = 200) String name,
            @Nullable @NotBlank @Email @Size(max = 254) String email,
            @Nullable @PlainText @Size(max = 40) String phone) {}

    void check() {
        Faults faults = new Faults();
        faults.country("country", country);
        faults.refuse();
    }

    /** Whether the institution says just this of itself. */
    public boolean isSaidBy(Institution institution) {
        return cleanName().equals(institution.name())
                && institution.country().equals(country)
                && cleanPlace().equals(institution.place())
                && institution.kind() == kind
                && cleanAbout().equals(institution.about())
                && contact != null
                && cleanContact().equals(institution.contact());
    }

    String cleanName() {
        return PlainTextRule.line(name);
    }

    String cleanPlace() {
        return PlainTextRule.line(place);
    }

    String cleanAbout() {
        return PlainTextRule.paragraphs(about);
    }

    String countryCode() {
        return Objects.requireNonNull(country);
    }

    InstitutionKind kindOfHouse() {
        return Objects.requireNonNull(kind);
    }

    Contact cleanContact() {
        ContactForm form = Objects.requireNonNull(contact);
        String phone = PlainTextRule.line(form.phone());
        return new Contact(
                PlainTextRule.line(form.name()), PlainTextRule.line(form.email()), phone.isEmpty() ? null : phone);
    }
}
