package org.sankofa.kit.vocabulary;

import jakarta.inject.Singleton;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.Reader;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Vocabulary;

/** The vocabulary in words of the reader's language, in the order of their alphabet. */
@Singleton
public final class Names {
    private final Vocabulary vocabulary;

    Names(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public String occupation(String code, Reader reader) {
        return label(vocabulary.occupation(code), code, reader);
    }

    public String specialty(String id, Reader reader) {
        return label(vocabulary.specialty(id), id, reader);
    }

    public String skill(String id, Reader reader) {
        return label(vocabulary.skill(id), id, reader);
    }

    public String language(String tag, Reader reader) {
        return label(vocabulary.language(tag), tag, reader);
    }

    public String country(String code, Reader reader) {
        return label(vocabulary.country(code), code, reader);
    }

    public List<Choice> occupations(@Nullable String chosen, Reader reader) {
        return sorted(vocabulary.occupations(), chosen, reader);
    }

    /** Those of them that are known, as choices. */
    public List<Choice> occupations(List<String> codes, @Nullable String chosen, Reader reader) {
        return sorted(
                codes.stream()
                        .flatMap(code -> vocabulary.occupation(code).stream())
                        .toList(),
                chosen,
                reader);
    }

    public List<Choice> languages(Reader reader) {
        return sorted(vocabulary.languages(), null, reader);
    }

    public List<Choice> countries(@Nullable String chosen, Reader reader) {
        return sorted(vocabulary.countries(), chosen, reader);
    }

    /** Choices with nothing chosen, before those that there are. */
    public static List<Choice> withNone(List<Choice> choices) {
        return Stream.concat(
                        Stream.of(new Choice("", "–", choices.stream().noneMatch(Choice::chosen))), choices.stream())
                .toList();
    }

    private static List<Choice> sorted(List<Concept> concepts, @Nullable String chosen, Reader reader) {
        Comparator<Object> alphabet = Collator.getInstance(reader.locale());
        return concepts.stream()
                .map(concept -> new Choice(
                        concept.id(),
                        concept.label(reader.language()),
                        concept.id().equals(chosen)))
                .sorted(Comparator.comparing(Choice::label, alphabet))
                .toList();
    }

    private static String label(Optional<Concept> concept, String id, Reader reader) {
        return concept.map(known -> known.label(reader.language())).orElse(id);
    }
}
