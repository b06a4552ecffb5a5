package org.sankofa.matching.input;

import java.util.Collection;
import java.util.List;
import org.sankofa.kit.problem.Word;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.Vocabulary;

/** Codes in the reader's words, each with the code behind it, for whoever has to type it. */
public final class Words {

    private Words() {}

    /** Concepts of the vocabulary: {@code Midwives (2222)}. */
    public static List<Word> concepts(Kind kind, Collection<String> ids) {
        return ids.stream().map(id -> concept(kind, id)).toList();
    }

    /** Values that have a text {@code word.<name>}: {@code on site (PHYSICAL)}. */
    public static List<Word> choices(Collection<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> {
                    Word word = Word.of("word." + value.name());
                    return (Word) (locale, messages) -> word.in(locale, messages) + " (" + value.name() + ")";
                })
                .toList();
    }

    /** One concept. */
    public static Word concept(Kind kind, String id) {
        return (locale, messages) -> Vocabulary.standard()
                .concept(kind, id)
                .map((Concept concept) -> concept.label(locale.toLanguageTag()) + " (" + id + ")")
                .orElse(id);
    }
}
