package org.sankofa.kit.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Reader;

/**
 * Steps on a line, of which some have been taken.
 *
 * @param begin where the line begins
 * @param reached up to where it has been gone
 * @param end where it ends
 * @param words how far it has been gone, and what comes next
 */
public record Timeline(List<Point> points, int begin, int reached, int end, String words) {
    private static final int WIDTH = 300;
    private static final int MARGIN = 10;

    public Timeline {
        points = List.copyOf(points);
    }

    /**
     * Something that happens.
     *
     * @param name in the reader's language
     * @param day on which it happened, or is planned, as the reader writes it; null where nobody knows
     */
    public record Step(String name, @Nullable String day) {}

    /** Where a step is seen from today. */
    public enum State {
        PASSED,
        NEXT,
        LATER
    }

    /** A step on the line, at its middle. */
    public record Point(String name, @Nullable String day, State state, int at) {}

    /**
     * @param steps in their order, at least one
     * @param passed how many have been taken
     */
    public static Timeline of(List<Step> steps, int passed, Reader reader) {
        Canvas canvas = Canvas.of(WIDTH, reader);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            State state = i < passed ? State.PASSED : i == passed ? State.NEXT : State.LATER;
            points.add(new Point(steps.get(i).name(), steps.get(i).day(), state, place(i, steps.size(), canvas)));
        }
        int begin = points.getFirst().at();
        return new Timeline(
                points,
                begin,
                passed == 0 ? begin : points.get(passed - 1).at(),
                points.getLast().at(),
                passed == steps.size()
                        ? reader.say(
                                "page.timeline.done", "name", steps.getLast().name())
                        : reader.say(
                                "page.timeline",
                                Map.of(
                                        "passed",
                                        passed,
                                        "all",
                                        steps.size(),
                                        "name",
                                        steps.get(passed).name())));
    }

    private static int place(int index, int all, Canvas canvas) {
        return canvas.at(all == 1 ? MARGIN : MARGIN + index * (WIDTH - 2 * MARGIN) / (all - 1));
    }
}
