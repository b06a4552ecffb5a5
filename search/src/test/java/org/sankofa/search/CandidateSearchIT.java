package org.sankofa.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.search.Person.aMidwife;
import static org.sankofa.search.Person.aNurse;
import static org.sankofa.search.Person.aSpecialist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sankofa.search.CandidateQuery.LanguageDemand;
import org.sankofa.search.CandidateQuery.Scope;
import org.sankofa.search.CandidateQuery.SkillDemand;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Term;

class CandidateSearchIT {

    @RegisterExtension
    static final OwnIndex own = OwnIndex.ofEachTest();

    private final CandidateSearch search = new CandidateSearch(own.client());

    /** What Burao Regional Hospital asked for in 2024. */
    private static final CandidateQuery BURAO = new CandidateQuery(
            Scope.ELIGIBLE,
            List.of("2212"),
            List.of("obstetrics-gynaecology"),
            false,
            List.of(new SkillDemand("caesarean-section", SkillLevel.PROFICIENT)),
            List.of(new SkillDemand("clinical-teaching", SkillLevel.PROFICIENT)),
            List.of(
                    new LanguageDemand("en", CefrLevel.B2, true),
                    new LanguageDemand("so", CefrLevel.B2, true),
                    new LanguageDemand("ar", CefrLevel.B1, false)),
            LocalDate.of(2027, 2, 1),
            LocalDate.of(2028, 1, 31),
            5,
            Presence.PHYSICAL,
            Term.TEMPORARY,
            2,
            "SO",
            false,
            null,
            100);

    private static Person anObstetrician(String pseudonym) {
        return aSpecialist("obstetrics-gynaecology")
                .called(pseudonym)
                .from("SO")
                .livingIn("FI")
                .speaking("en", CefrLevel.C1)
                .speaking("so", CefrLevel.C2)
                .skilledIn("caesarean-section", SkillLevel.EXPERT)
                .withYears(9);
    }

    private List<String> found(CandidateQuery query) {
        return search.find(query).stream().map(ClinicianDocument::pseudonym).toList();
    }

    @Test
    void bringsTheEligibleBestFirstAndTheOthersOnRequest() {
        Person teacher = anObstetrician("C-TEACHES")
                .skilledIn("clinical-teaching", SkillLevel.EXPERT)
                .speaking("ar", CefrLevel.B2);
        own.holding(
                anObstetrician("C-PLAIN00"),
                teacher,
                aSpecialist("nephrology")
                        .called("C-NEPHRO0")
                        .from("SO")
                        .speaking("en", CefrLevel.C1)
                        .speaking("so", CefrLevel.C2)
                        .skilledIn("caesarean-section", SkillLevel.EXPERT),
                anObstetrician("C-YOUNG00").withYears(4),
                anObstetrician("C-UNCHECK").atLevel(3),
                anObstetrician("C-AWAY000").freeFrom("2026-01-01", "2027-01-31"),
                anObstetrician("C-VIRTUAL").accepting(Presence.VIRTUAL),
                anObstetrician("C-FORGOOD").accepting(Term.PERMANENT),
                aSpecialist("obstetrics-gynaecology").called("C-NOSOMAL").speaking("en", CefrLevel.C2),
                aMidwife().called("C-MIDWIFE"),
                aNurse().called("C-NURSE00"));

        assertThat(found(BURAO)).containsExactly("C-TEACHES", "C-PLAIN00", "C-NEPHRO0");

        assertThat(found(BURAO.withScope(Scope.INELIGIBLE)))
                .containsExactlyInAnyOrder("C-YOUNG00", "C-UNCHECK", "C-AWAY000", "C-VIRTUAL", "C-FORGOOD", "C-NOSOMAL")
                .endsWith("C-NOSOMAL");

        assertThat(found(BURAO.withScope(Scope.ALL)))
                .hasSize(9)
                .startsWith("C-TEACHES", "C-PLAIN00")
                .doesNotContain("C-MIDWIFE", "C-NURSE00");

        ClinicianDocument first = search.find(BURAO).getFirst();
        assertThat(first).as("the document as it was written").isEqualTo(teacher.document());
    }

    @Test
    void keepsToThoseAskedForAndToTheLimit() {
        Person one = anObstetrician("C-ONE0000");
        Person two = anObstetrician("C-TWO0000").verifiedUntil("2029-12-31");
        own.holding(one, two);
        CandidateQuery ofTwo = new CandidateQuery(
                Scope.ELIGIBLE,
                List.of("2212"),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                false,
                Set.of(two.document().id()),
                1);
        assertThat(search.find(ofTwo)).containsExactly(two.document());
    }

    @Test
    void everyHardDemandCanBeTheOneThatFails() {
        own.holding(anObstetrician("C-GHANA00").from("GH"));
        CandidateQuery heritage = new CandidateQuery(
                Scope.INELIGIBLE,
                BURAO.occupations(),
                BURAO.specialties(),
                true,
                BURAO.requiredSkills(),
                BURAO.desiredSkills(),
                BURAO.languages(),
                BURAO.from(),
                BURAO.until(),
                BURAO.minimumYears(),
                BURAO.presence(),
                BURAO.term(),
                BURAO.worstVerificationLevel(),
                "SO",
                true,
                null,
                10);
        assertThat(found(heritage)).containsExactly("C-GHANA00");
        assertThat(found(heritage.withScope(Scope.ELIGIBLE))).isEmpty();
        assertThat(found(BURAO)).containsExactly("C-GHANA00");
    }

    @Test
    void theBestComeAlongHoweverManyAreEligible() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            people.add(aSpecialist("nephrology")
                    .from("SO")
                    .speaking("en", CefrLevel.C1)
                    .speaking("so", CefrLevel.C1)
                    .skilledIn("caesarean-section", SkillLevel.EXPERT)
                    .atLevel(1));
        }
        people.add(anObstetrician("C-RIGHT00").atLevel(2));
        own.holding(people.toArray(Person[]::new));
        assertThat(found(BURAO)).hasSize(100).startsWith("C-RIGHT00");
    }
}
