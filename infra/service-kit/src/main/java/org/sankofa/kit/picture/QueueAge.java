package org.sankofa.kit.picture;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.problem.Messages;

/** How many wait, and for how long: a bar for each age, as long as it has many. */
public record QueueAge(List<Bar> bars) {
    private static final int WIDTH = 200;
    private static final int LEAST = 3;

    public QueueAge {
        bars = List.copyOf(bars);
    }

    /** How long something has waited. */
    public enum Age {
        DAY(1),
        THREE_DAYS(3),
        WEEK(7),
        FORTNIGHT(14),
        LONGER(Integer.MAX_VALUE);

        private final int days;

        Age(int days) {
            this.days = days;
        }

        public static Age of(Duration waited) {
            for (Age age : values()) {
                if (waited.compareTo(Duration.ofDays(age.days)) <= 0) {
                    return age;
                }
            }
            return LONGER;
        }

        /** The most days that are of this age; of the last no day is too many. */
        public int days() {
            return days;
        }
    }

    /**
     * Those of one age.
     *
     * @param count as the reader writes numbers
     * @param left edge of the bar
     * @param length of the bar; 0 for none
     */
    public record Bar(Age age, String count, int left, int length) {}

    /** @param counts by age; one that is left out has none */
    public static QueueAge of(Map<Age, Long> counts, Reader reader) {
        Canvas canvas = Canvas.of(WIDTH, reader);
        NumberFormat number = NumberFormat.getIntegerInstance(Messages.writing(reader.locale()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Age age : Age.values()) {
            long count = counts.getOrDefault(age, 0L);
            // However few they are beside the others, they are seen.
            int length = count == 0 ? 0 : (int) Math.max(LEAST, count * WIDTH / most);
            bars.add(new Bar(age, number.format(count), canvas.left(0, length), length));
        }
        return new QueueAge(bars);
    }
}
