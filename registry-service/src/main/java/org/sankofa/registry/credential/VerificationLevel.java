package org.sankofa.registry.credential;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sankofa.registry.clinician.Profile.Setting;

/**
 * How much of a clinician's standing somebody has checked, after the credential levels of ESAR-VHP (Emergency System
 * for Advance Registration of Volunteer Health Professionals, Interim Technical and Policy Guidelines): 1 active in a
 * hospital and verified, 2 active elsewhere and verified, 3 licensed and verified but not currently active, 4 useful
 * training or experience, not verified or not licensed.
 *
 * @param level 1 (best) to 4
 * @param validUntil the last day on which the level holds if nothing is renewed; null when it does not run out
 */
public record VerificationLevel(int level, @Nullable LocalDate validUntil) {
    public static final VerificationLevel UNVERIFIED = new VerificationLevel(4, null);

    public VerificationLevel {
        if (level < 1 || level > 4) {
            throw new IllegalArgumentException("verification level " + level);
        }
    }

    /** The best level that a credential, valid on that day, gives; of several that give it the longest counts. */
    public static VerificationLevel on(LocalDate day, Collection<Standing> credentials) {
        VerificationLevel best = UNVERIFIED;
        for (Standing credential : credentials) {
            if (!credential.kind().allowsPractice() || !credential.holdsOn(day)) {
                continue;
            }
            int level = levelOf(credential.practice());
            if (level < best.level || level == best.level && outlasts(credential.lastValidDay(), best.validUntil)) {
                best = new VerificationLevel(level, credential.lastValidDay());
            }
        }
        return best;
    }

    private static int levelOf(@Nullable Setting practice) {
        return switch (Objects.requireNonNullElse(practice, Setting.NONE)) {
            case HOSPITAL -> 1;
            case OTHER -> 2;
            case NONE -> 3;
        };
    }

    private static boolean outlasts(@Nullable LocalDate end, @Nullable LocalDate other) {
        return other != null && (end == null || end.isAfter(other));
    }
}
