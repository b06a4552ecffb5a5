package org.sankofa.matching.opening;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Refusal;

/**
 * The place of an opening among those found: total, so that a page goes on exactly where the one before it ended.
 *
 * @param nearness how near the reader is to being eligible
 * @param merit points, the more the better
 * @param createdAt the newer of equals comes first
 */
record Rank(Nearness nearness, double merit, Instant createdAt, UUID id) implements Comparable<Rank> {

    /** How near a reader is to being eligible; one for all where nobody asked. */
    enum Nearness {
        ELIGIBLE,
        /** Of the occupation, but something else is missing. */
        OF_THE_OCCUPATION,
        OF_ANOTHER_OCCUPATION
    }

    private static final Comparator<Rank> ORDER = Comparator.comparing(Rank::nearness)
            .thenComparing(Comparator.comparingDouble(Rank::merit).reversed())
            .thenComparing(Comparator.comparing(Rank::createdAt).reversed())
            .thenComparing(Comparator.comparing(Rank::id).reversed());

    private static final int BYTES = Integer.BYTES + 1 + Double.BYTES + 3 * Long.BYTES;

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }

    /**
     * The cursor of the page that follows, opaque to the reader.
     *
     * @param question that the pages answer
     */
    String text(int question) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putInt(question)
                .put((byte) nearness.ordinal())
                .putDouble(merit)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws Refusal when the text is no cursor of ours, or one of another question */
    static @Nullable Rank parse(@Nullable String text, int question) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            int asked = bytes.getInt();
            int nearness = bytes.get();
            Rank rank = new Rank(
                    Nearness.values()[nearness],
                    bytes.getDouble(),
                    Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS),
                    new UUID(bytes.getLong(), bytes.getLong()));
            if (!bytes.hasRemaining() && Double.isFinite(rank.merit)) {
                if (asked != question) {
                    throw Refusal.invalid(FieldError.of("after", "cursor-of-another-question"));
                }
                return rank;
            }
        } catch (IllegalArgumentException | BufferUnderflowException | IndexOutOfBoundsException notOurs) {
            // told below
        }
        throw Refusal.invalid(FieldError.of("after", "cursor"));
    }
}
