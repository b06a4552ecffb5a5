package org.sankofa.matching.opening;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sankofa.kit.page.Reader;
import org.sankofa.matching.assignment.AssignmentView;
import org.sankofa.matching.assignment.LanguageNeed;
import org.sankofa.matching.assignment.SkillNeed;
import org.sankofa.search.vocabulary.Vocabulary;

/** What pages tell of an assignment, in words of the reader's language. */
@Singleton
public final class OpeningFacts {
    private final Vocabulary vocabulary;

    OpeningFacts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whom it wants, how and when. */
    public List<Fact> facts(AssignmentView assignment, Reader reader) {
        ListedOpening listed = ListedOpening.of(assignment, vocabulary, reader, null, null);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("opening.occupation", List.of(listed.occupation())));
        facts.add(new Fact("opening.mode", List.of(listed.mode())));
        facts.add(new Fact("opening.window", List.of(listed.when())));
        add(facts, "opening.required", assignment.requiredSkills().stream().map(skill -> skill(skill, reader)));
        add(facts, "opening.desired", assignment.desiredSkills().stream().map(skill -> skill(skill, reader)));
        add(facts, "opening.languages", assignment.languages().stream().map(need -> language(need, reader)));
        return facts;
    }

    /** What its host wrote. */
    public List<Fact> texts(AssignmentView assignment) {
        return Stream.of(
                        text("opening.description", assignment.description()),
                        text("opening.objectives", assignment.objectives()),
                        text("opening.support", assignment.support()))
                .filter(text -> !text.values().isEmpty())
                .toList();
    }

    private static void add(List<Fact> facts, String label, Stream<String> values) {
        List<String> all = values.toList();
        if (!all.isEmpty()) {
            facts.add(new Fact(label, all));
        }
    }

    private static Fact text(String label, String written) {
        return new Fact(label, written.lines().filter(line -> !line.isBlank()).toList());
    }

    private String skill(SkillNeed need, Reader reader) {
        String name = vocabulary
                .skill(need.skill())
                .map(concept -> concept.label(reader.language()))
                .orElse(need.skill());
        return name + " (" + reader.say("level." + need.level()) + ")";
    }

    private String language(LanguageNeed need, Reader reader) {
        String name = vocabulary
                .language(need.language())
                .map(concept -> concept.label(reader.language()))
                .orElse(need.language());
        return name + " (" + need.level() + ")";
    }
}
