package org.sankofa.kit.vocabulary;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.Input;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.ConceptSuggestions;
import org.sankofa.search.vocabulary.OccupationLookup;

/**
 * Finds occupations, skills and specialties by words of any of the languages, for forms that search by a button of their
 * own: what was found is shown to be chosen, and saved with the rest of the form.
 */
@Singleton
public final class Picker {
    /** Under which skills and specialties that were found are added. */
    public static final String ADD = "add";

    private static final int FOUND = 12;

    private final OccupationLookup occupations;
    private final ConceptSuggestions suggestions;

    Picker(OccupationLookup occupations, ConceptSuggestions suggestions) {
        this.occupations = occupations;
        this.suggestions = suggestions;
    }

    /** The occupations of people with that job title, each with the title that it was found by. */
    public List<Choice> occupations(String find, @Nullable String chosen, Reader reader) {
        return occupations.find(find, reader.language(), FOUND).stream()
                .map(match -> new Choice(
                        match.occupation().id(),
                        match.occupation().label(reader.language()) + " (" + match.title() + ")",
                        match.occupation().id().equals(chosen)))
                .toList();
    }

    /**
     * Skills and specialties to be added.
     *
     * @param skills that are listed already
     * @param specialties that are listed already
     */
    public List<Choice> abilities(
            String find, Collection<String> skills, Collection<String> specialties, Reader reader) {
        Set<Kind> kinds = EnumSet.of(Kind.SKILL, Kind.SPECIALTY);
        return suggestions.complete(find, kinds, reader.language(), FOUND).stream()
                .map(ConceptSuggestions.Suggestion::concept)
                .filter(concept -> !(concept.kind() == Kind.SPECIALTY ? specialties : skills).contains(concept.id()))
                .map(concept -> choice(concept, reader))
                .toList();
    }

    private static Choice choice(Concept concept, Reader reader) {
        return new Choice(concept.kind() + ":" + concept.id(), concept.label(reader.language()), false);
    }

    /** The ids of that kind that were chosen to be added. */
    public static List<String> added(Kind kind, Typed typed) {
        String prefix = kind + ":";
        return typed.all(ADD).stream()
                .filter(value -> value.startsWith(prefix))
                .map(value -> value.substring(prefix.length()))
                .distinct()
                .toList();
    }

    /** What was found, to be ticked. */
    public static Input found(List<Choice> found, Reader reader) {
        return new Input.Choices(
                ADD,
                reader.say("page.found"),
                reader.say(found.isEmpty() ? "page.found-nothing" : "page.found.hint"),
                found,
                true);
    }
}
