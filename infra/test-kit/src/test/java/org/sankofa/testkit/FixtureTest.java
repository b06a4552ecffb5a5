package org.sankofa.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class FixtureTest {
    @Test
    void aStepLeavesTheFixtureItStartsFromAsItIs() {
        ClinicianFixture midwife = ClinicianFixture.aMidwife();
        ClinicianFixture changed = midwife.from("SL").livingIn("GB").speaking("kri", "C2");

        assertThat(midwife.json().at("/profile/origins/0").asText()).isEqualTo("GH");
        assertThat(changed.json().at("/profile/origins/0").asText()).isEqualTo("SL");
        assertThat(changed.json().at("/profile/practice/country").asText()).isEqualTo("GB");
        assertThat(changed.json().at("/profile/languages")).hasSize(2);
    }

    @Test
    void anyFieldCanBeSpoiled() {
        ClinicianFixture spoiled = ClinicianFixture.aNurse()
                .with("/profile/summary", null)
                .with("/profile/unknown", 1)
                .without("/identity/givenName");

        assertThat(spoiled.json().at("/profile/summary").isNull()).isTrue();
        assertThat(spoiled.json().at("/profile/unknown").asInt()).isEqualTo(1);
        assertThat(spoiled.json().path("identity").has("givenName")).isFalse();
    }

    @Test
    void anAssignmentAndItsProgrammeAgreeOnOccupationAndDates() {
        var programme = ProgrammeFixture.aProgramme().underAgreementWith("NL").json();
        var assignment =
                AssignmentFixture.anAssignment("institution", "programme").json();

        assertThat(programme.at("/agreements/0/occupations").toString())
                .contains(assignment.path("occupation").asText());
        assertThat(LocalDate.parse(assignment.at("/window/until").asText()))
                .isBefore(LocalDate.parse(programme.path("endsOn").asText()));
    }
}
