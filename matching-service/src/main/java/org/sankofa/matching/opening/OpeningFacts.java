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
    /** The worst, which everybody has. */
    private static final int ANY_LEVEL = 4;

    private final Vocabulary vocabulary;

    OpeningFacts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whom it wants, how and when. */
    public List<Fact> facts(AssignmentView assignment, Reader reader) {
        ListedOpening listed = ListedOpening.of(assignment, vocabulary, reader, null, null);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("opening.occupation", List.of(listed.occupation())));
        add(facts, "opening.specialties", assignment.specialties().stream().map(id -> specialty(id, reader)));
        if (assignment.minimumYears() > 0) {
            facts.add(new Fact("opening.years", List.of(reader.count("hosting.years", assignment.minimumYears()))));
        }
        if (assignment.verificationLevel() < ANY_LEVEL) {
            facts.add(new Fact(
                    "opening.level", List.of(reader.say("hosting.filter.level." + assignment.verificationLevel()))));
        }
        facts.add(new Fact("opening.mode", List.of(listed.mode())));
        facts.add(new Fact("opening.window", List.of(listed.when())));
        add(facts, "opening.required", assignment.requiredSkills().stream().map(skill -> skill(skill, reader)));
        add(facts, "opening.desired", assignment.desiredSkills().stream().map(skill -> skill(skill, reader)));
        add(facts, "opening.languages", languages(assignment, true, reader));
        add(facts, "opening.languages.wished", languages(assignment, false, reader));
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

    private Stream<String> languages(AssignmentView assignment, boolean required, Reader reader) {
        return assignment.languages().stream()
                .filter(need -> need.required() == required)
                .map(need -> language(need, reader));
    }

    private String specialty(String id, Reader reader) {
        return vocabulary
                .specialty(id)
                .map(concept -> concept.label(reader.language()))
                .orElse(id);
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
