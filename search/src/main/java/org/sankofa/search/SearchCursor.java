package org.sankofa.search;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page ended: the sort values of its last hit. People and programs pass it on as an opaque string.
 *
 * @param question {@linkplain ClinicianQuery#fingerprint() whose} page it was
 * @param score of the last hit
 * @param verificationLevel of the last hit
 * @param id of the last hit, which breaks ties
 */
public record SearchCursor(int question, float score, int verificationLevel, UUID id) {

    private static final int BYTES = Integer.BYTES + Float.BYTES + 1 + 2 * Long.BYTES;

    /** The cursor that this text stands for, or nothing if it is not one of ours. */
    public static Optional<SearchCursor> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            SearchCursor cursor = new SearchCursor(
                    bytes.getInt(), bytes.getFloat(), bytes.get(), new UUID(bytes.getLong(), bytes.getLong()));
            boolean ours = !bytes.hasRemaining() && Float.isFinite(cursor.score) && cursor.verificationLevel >= 0;
            return ours ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putInt(question)
                .putFloat(score)
                .put((byte) verificationLevel)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
