package org.sankofa.kit.picture;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Reader;
import org.sankofa.search.vocabulary.SkillLevel;

/** How far somebody's skills reach beside what is asked: for each a step a level, filled up to theirs, and a mark at what is asked. */
public record SkillsFit(List<Row> rows) {
    private static final int STEP = 24;
    private static final int GAP = 4;
    private static final int WIDTH = SkillLevel.values().length * (STEP + GAP);

    public SkillsFit {
        rows = List.copyOf(rows);
    }

    /**
     * A skill that is asked for.
     *
     * @param name in the reader's language
     * @param asked the least that will do
     * @param has null where it was not declared
     */
    public record Skill(
            String name, SkillLevel asked, @Nullable SkillLevel has) {}

    /** How what somebody has compares to what is asked. */
    public enum Reach {
        MET,
        BELOW,
        MISSING;

        static Reach of(Skill skill) {
            if (skill.has() == null) {
                return MISSING;
            }
            return skill.has().atLeast(skill.asked()) ? MET : BELOW;
        }
    }

    /**
     * One skill, drawn.
     *
     * @param mark where the mark stands
     * @param words what the row shows
     */
    public record Row(String skill, Reach reach, List<Step> steps, int mark, String words) {}

    /** A step from its left edge. */
    public record Step(int left, boolean full) {}

    public static SkillsFit of(List<Skill> skills, Reader reader) {
        Canvas canvas = Canvas.of(WIDTH, reader);
        return new SkillsFit(
                skills.stream().map(skill -> row(skill, canvas, reader)).toList());
    }

    private static Row row(Skill skill, Canvas canvas, Reader reader) {
        int reached = skill.has() == null ? 0 : skill.has().ordinal() + 1;
        List<Step> steps = IntStream.range(0, SkillLevel.values().length)
                .mapToObj(level -> new Step(canvas.left(level * (STEP + GAP), STEP), level < reached))
                .toList();
        String asked = reader.say("level." + skill.asked());
        String words = skill.has() == null
                ? reader.say("page.fit.undeclared", "asked", asked)
                : reader.say("page.fit.words", Map.of("asked", asked, "has", reader.say("level." + skill.has())));
        // In the gap behind the step that is asked.
        int mark = canvas.at((skill.asked().ordinal() + 1) * (STEP + GAP) - GAP / 2);
        return new Row(skill.name(), Reach.of(skill), steps, mark, words);
    }
}
