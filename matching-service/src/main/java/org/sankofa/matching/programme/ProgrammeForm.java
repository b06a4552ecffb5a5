package org.sankofa.matching.programme;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.text.PlainText;
import org.sankofa.kit.text.PlainTextRule;
import org.sankofa.matching.input.Faults;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/** What a manager says of a programme. */
@Serdeable
record ProgrammeForm(
        @Nullable @NotBlank @PlainText @Size(max = 200) String name,
        @Nullable @NotBlank @PlainText @Size(max = 200) String funder,
        @Nullable @NotEmpty @Size(max = 100) List<String> countries,
        @Nullable @Size(max = 100) List<String> occupations,
        @Nullable @NotEmpty @Size(max = 3) List<Presence> presences,
        @Nullable @NotEmpty @Size(max = 2) List<Term> terms,
        @Nullable @NotNull LocalDate startsOn,
        @Nullable @NotNull LocalDate endsOn,
        @Nullable @NotNull @Valid MoneyForm budget,
        @Nullable @Valid RulesForm rules,
        @Nullable @Valid @Size(max = 50) List<AgreementForm> agreements) {

    @Serdeable
    record RulesForm(@Nullable Boolean heritageRequired) {}

    @Serdeable
    record AgreementForm(
            @Nullable @NotBlank @PlainText @Size(max = 200) String title,
            @Nullable @NotNull AgreementKind kind,
            @Nullable @NotEmpty @Size(max = 250) List<String> countries,
            @Nullable @Size(max = 100) List<String> occupations,
            @Nullable @NotNull LocalDate startsOn,
            @Nullable @NotNull LocalDate endsOn,
            @Nullable @PositiveOrZero Integer quota,
            @Nullable @Min(1) @Max(36500) Integer maximumDurationDays,
            @Nullable Boolean qualificationsRecognised,
            @Nullable Boolean reEntryGuaranteed,
            @Nullable Boolean coversSafeguardedCountries) {

        void check(String field, Faults faults) {
            faults.countries(field + ".countries", Objects.requireNonNull(countries));
            faults.occupations(field + ".occupations", listed(occupations));
            faults.range(field + ".startsOn", startsOn, field + ".endsOn", endsOn);
        }

        Agreement agreement() {
            return new Agreement(
                    PlainTextRule.line(title),
                    Objects.requireNonNull(kind),
                    Objects.requireNonNull(countries),
                    listed(occupations),
                    Objects.requireNonNull(startsOn),
                    Objects.requireNonNull(endsOn),
                    quota,
                    maximumDurationDays,
                    Boolean.TRUE.equals(qualificationsRecognised),
                    Boolean.TRUE.equals(reEntryGuaranteed),
                    Boolean.TRUE.equals(coversSafeguardedCountries));
        }
    }

    void check() {
        Faults faults = new Faults();
        complete(faults);
        faults.refuse();
        faults.countries("countries", Objects.requireNonNull(countries));
        faults.occupations("occupations", listed(occupations));
        faults.distinct("presences", Objects.requireNonNull(presences));
        faults.distinct("terms", Objects.requireNonNull(terms));
        faults.range("startsOn", startsOn, "endsOn", endsOn);
        faults.currency("budget.currency", Objects.requireNonNull(budget).currency());
        List<AgreementForm> papers = listed(agreements);
        for (int place = 0; place < papers.size(); place++) {
            papers.get(place).check("agreements[" + place + "]", faults);
        }
        // Their quotas are counted by title.
        faults.distinct(
                "agreements",
                papers.stream().map(paper -> paper.agreement().title()).toList());
        faults.refuse();
    }

    private void complete(Faults faults) {
        faults.complete("countries", countries);
        faults.complete("occupations", occupations);
        faults.complete("presences", presences);
        faults.complete("terms", terms);
        faults.complete("agreements", agreements);
        List<AgreementForm> papers = listed(agreements);
        for (int place = 0; place < papers.size(); place++) {
            AgreementForm paper = papers.get(place);
            if (paper != null) {
                faults.complete("agreements[" + place + "].countries", paper.countries());
                faults.complete("agreements[" + place + "].occupations", paper.occupations());
            }
        }
    }

    ProgrammeTerms programmeTerms() {
        return new ProgrammeTerms(
                PlainTextRule.line(funder),
                Objects.requireNonNull(countries),
                listed(occupations),
                Objects.requireNonNull(presences),
                Objects.requireNonNull(terms),
                new Rules(rules != null && Boolean.TRUE.equals(rules.heritageRequired())),
                listed(agreements).stream().map(AgreementForm::agreement).toList());
    }

    String cleanName() {
        return PlainTextRule.line(name);
    }

    LocalDate firstDay() {
        return Objects.requireNonNull(startsOn);
    }

    LocalDate lastDay() {
        return Objects.requireNonNull(endsOn);
    }

    Money money() {
        return Objects.requireNonNull(budget).money();
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
