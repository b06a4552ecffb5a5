package org.sankofa.kit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sankofa.kit.page.PageTexts;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.picture.QueueAge.Age;
import org.sankofa.kit.picture.QueueAge.Bar;
import org.sankofa.kit.picture.SkillsFit.Reach;
import org.sankofa.kit.picture.SkillsFit.Row;
import org.sankofa.kit.picture.SkillsFit.Skill;
import org.sankofa.kit.picture.SkillsFit.Step;
import org.sankofa.kit.picture.Timeline.Point;
import org.sankofa.kit.picture.Timeline.State;
import org.sankofa.search.vocabulary.SkillLevel;

class PicturesTest {
    private final Reader english = PageTexts.reader(Locale.ENGLISH);
    private final Reader arabic = PageTexts.reader(Locale.forLanguageTag("ar"));

    @Test
    void aSkillIsFilledUpToItsLevelAndMarkedBehindWhatIsAsked() {
        Row row = only(new Skill("Mentoring", SkillLevel.COMPETENT, SkillLevel.PROFICIENT), english);
        assertThat(row.steps())
                .containsExactly(new Step(0, true), new Step(28, true), new Step(56, true), new Step(84, false));
        assertThat(row.mark()).isEqualTo(54);
        assertThat(row.reach()).isEqualTo(Reach.MET);
        assertThat(row.words()).isEqualTo("Asked: competent. Declared: proficient.");
    }

    @Test
    void aSkillRunsFromTheRightInArabic() {
        Row row = only(new Skill("Mentoring", SkillLevel.COMPETENT, SkillLevel.BASIC), arabic);
        assertThat(row.steps())
                .containsExactly(new Step(88, true), new Step(60, false), new Step(32, false), new Step(4, false));
        assertThat(row.mark()).isEqualTo(58);
        assertThat(row.reach()).isEqualTo(Reach.BELOW);
    }

    @Test
    void aSkillThatWasNotDeclaredIsEmptyAndSaysSo() {
        Row row = only(new Skill("Mentoring", SkillLevel.EXPERT, null), english);
        assertThat(row.steps()).noneMatch(Step::full);
        assertThat(row.mark()).isEqualTo(110);
        assertThat(row.reach()).isEqualTo(Reach.MISSING);
        assertThat(row.words()).isEqualTo("Asked: expert. Not declared.");
    }

    private static Row only(Skill skill, Reader reader) {
        return SkillsFit.of(List.of(skill), reader).rows().getFirst();
    }

    private static final List<Timeline.Step> STEPS = List.of(
            new Timeline.Step("Proposed", "1 March 2027"),
            new Timeline.Step("Accepted", null),
            new Timeline.Step("Approved", null));

    @Test
    void stepsLieAtEqualDistancesAndTheLineIsGoneUpToTheLastOneTaken() {
        Timeline line = Timeline.of(STEPS, 2, english);
        assertThat(line.points())
                .containsExactly(
                        new Point("Proposed", "1 March 2027", State.PASSED, 10),
                        new Point("Accepted", null, State.PASSED, 150),
                        new Point("Approved", null, State.NEXT, 290));
        assertThat(List.of(line.begin(), line.reached(), line.end())).containsExactly(10, 150, 290);
        assertThat(line.words()).isEqualTo("2 of 3 steps are done. Next: Approved.");
    }

    @Test
    void theLineRunsFromTheRightInArabic() {
        Timeline line = Timeline.of(STEPS, 0, arabic);
        assertThat(line.points()).extracting(Point::at).containsExactly(290, 150, 10);
        assertThat(List.of(line.begin(), line.reached(), line.end())).containsExactly(290, 290, 10);
        assertThat(line.points()).extracting(Point::state).containsExactly(State.NEXT, State.LATER, State.LATER);
    }

    @Test
    void aLineThatIsDoneHasNothingNext() {
        Timeline line = Timeline.of(STEPS.subList(0, 1), 1, english);
        assertThat(line.points()).containsExactly(new Point("Proposed", "1 March 2027", State.PASSED, 10));
        assertThat(line.words()).isEqualTo("All steps are done; the last was: Proposed.");
    }

    @Test
    void theLongestBarHasTheWholeWidthAndOfFewSomethingIsSeen() {
        QueueAge age = QueueAge.of(Map.of(Age.DAY, 1200L, Age.WEEK, 300L, Age.LONGER, 1L), english);
        assertThat(age.bars())
                .containsExactly(
                        new Bar(Age.DAY, "1,200", 0, 200),
                        new Bar(Age.THREE_DAYS, "0", 0, 0),
                        new Bar(Age.WEEK, "300", 0, 50),
                        new Bar(Age.FORTNIGHT, "0", 0, 0),
                        new Bar(Age.LONGER, "1", 0, 3));
        assertThat(QueueAge.of(Map.of(Age.DAY, 4L, Age.WEEK, 1L), arabic).bars().get(2))
                .isEqualTo(new Bar(
                        Age.WEEK,
                        QueueAge.of(Map.of(Age.DAY, 1L), arabic)
                                .bars()
                                .getFirst()
                                .count(),
                        150,
                        50));
        assertThat(QueueAge.of(Map.of(), english).bars()).allMatch(bar -> bar.length() == 0);
    }

    @Test
    void anAgeTakesThoseThatHaveWaitedNoLonger() {
        assertThat(Age.of(Duration.ofDays(1))).isEqualTo(Age.DAY);
        assertThat(Age.of(Duration.ofDays(1).plusMillis(1))).isEqualTo(Age.THREE_DAYS);
        assertThat(Age.of(Duration.ofDays(14))).isEqualTo(Age.FORTNIGHT);
        assertThat(Age.of(Duration.ofDays(4000))).isEqualTo(Age.LONGER);
    }
}
