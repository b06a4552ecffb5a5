package org.sankofa.search;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A short number by which a question is known again, whichever way it is written down. No protection from anybody. */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * The number of a question of these parts, the same on every instance: texts by their words as typed, without regard
     * to the spaces around them, and collections without regard to order and repetition.
     */
    public static int of(@Nullable Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(
                            switch (part) {
                                case null -> "";
                                case String typed -> typed.strip().replaceAll("\\s+", " ");
                                case Collection<?> values ->
                                    String.join(
                                            ",",
                                            values.stream()
                                                    .map(String::valueOf)
                                                    .distinct()
                                                    .sorted()
                                                    .toList());
                                default -> part.toString();
                            })
                    .append('\n');
        }
        CRC32 sum = new CRC32();
        sum.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }
}
