package org.sankofa.registry.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sankofa.registry.clinician.Profile.Setting;

class VerificationLevelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void isOneForAVerifiedLicenceAndAHospital() {
        assertThat(level(verified(Setting.HOSPITAL, null))).isEqualTo(new VerificationLevel(1, null));
    }

    @Test
    void isTwoForPracticeElsewhere() {
        assertThat(level(verified(Setting.OTHER, null)).level()).isEqualTo(2);
    }

    @Test
    void isThreeForALicenceWithoutPractice() {
        assertThat(level(verified(Setting.NONE, null)).level()).isEqualTo(3);
        assertThat(level(verified(null, null)).level()).isEqualTo(3);
    }

    @Test
    void isFourForADiplomaOrALicenceThatNobodyChecked() {
        assertThat(level(new Standing(CredentialKind.DIPLOMA, CredentialStatus.VERIFIED, Setting.HOSPITAL, null)))
                .isEqualTo(VerificationLevel.UNVERIFIED);
        for (var status : List.of(CredentialStatus.PENDING, CredentialStatus.REFUSED, CredentialStatus.EXPIRED)) {
            assertThat(level(new Standing(CredentialKind.LICENCE, status, Setting.HOSPITAL, null))
                            .level())
                    .isEqualTo(4);
        }
    }

    @Test
    void holdsThroughTheLastValidDay() {
        assertThat(level(verified(Setting.HOSPITAL, TODAY))).isEqualTo(new VerificationLevel(1, TODAY));
        assertThat(level(verified(Setting.HOSPITAL, TODAY.minusDays(1))).level())
                .isEqualTo(4);
    }

    @Test
    void lastsAsLongAsTheLongestCredentialThatGivesIt() {
        assertThat(level(
                        verified(Setting.HOSPITAL, TODAY.plusDays(10)),
                        verified(Setting.HOSPITAL, TODAY.plusDays(30)),
                        verified(Setting.NONE, null)))
                .isEqualTo(new VerificationLevel(1, TODAY.plusDays(30)));
    }

    @Property
    void timeAloneNeverBetters(@ForAll("standings") @Size(max = 6) List<Standing> credentials) {
        var level = VerificationLevel.on(TODAY, credentials);

        var end = level.validUntil();
        if (end == null) {
            assertThat(VerificationLevel.on(TODAY.plusYears(50), credentials)).isEqualTo(level);
        } else {
            assertThat(VerificationLevel.on(end, credentials)).isEqualTo(level);
            assertThat(VerificationLevel.on(end.plusDays(1), credentials).level())
                    .isGreaterThan(level.level());
        }
    }

    @Property
    void anotherCredentialNeverWorsens(
            @ForAll("standings") @Size(max = 6) List<Standing> credentials, @ForAll("standing") Standing more) {
        var all = new ArrayList<>(credentials);
        all.add(more);

        assertThat(VerificationLevel.on(TODAY, all).level())
                .isLessThanOrEqualTo(VerificationLevel.on(TODAY, credentials).level());
    }

    @Provide
    Arbitrary<List<Standing>> standings() {
        return standing().list();
    }

    @Provide
    Arbitrary<Standing> standing() {
        return Combinators.combine(
                        Arbitraries.of(CredentialKind.class),
                        Arbitraries.of(CredentialStatus.class),
                        Arbitraries.of(Setting.class).injectNull(0.2),
                        Arbitraries.integers()
                                .between(-40, 400)
                                .map(TODAY::plusDays)
                                .injectNull(0.3))
                .as(Standing::new);
    }

    private static Standing verified(@Nullable Setting practice, @Nullable LocalDate lastValidDay) {
        return new Standing(CredentialKind.LICENCE, CredentialStatus.VERIFIED, practice, lastValidDay);
    }

    private static VerificationLevel level(Standing... credentials) {
        return VerificationLevel.on(TODAY, List.of(credentials));
    }
}
