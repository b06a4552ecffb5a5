package org.sankofa.search.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/** One thing that a question asks for. */
public sealed interface Criterion {

    /** The words of the question that ask for it, as they were typed. */
    String words();

    /**
     * People of any of these occupations.
     *
     * @param corrected whether the words were read as others that are spelled a little differently
     */
    record Occupation(String words, List<Concept> occupations, boolean corrected) implements Criterion {
        public Occupation {
            occupations = List.copyOf(occupations);
        }
    }

    /** How an ability is asked for. */
    enum Asked {
        /** By its name. */
        NAMED,
        /** By a part of words that name something else, as intensive care by "intensive care nurse". */
        PARTLY,
        /** By the name of an occupation that implies it, as midwifery by "midwife". */
        IMPLIED
    }

    /**
     * People with any of these specialties and skills, or what is part of them.
     *
     * @param literal whether the words were quoted
     * @param corrected as for {@link Occupation}
     */
    record Ability(String words, List<Concept> abilities, Asked asked, boolean literal, boolean corrected)
            implements Criterion {
        public Ability {
            abilities = List.copyOf(abilities);
        }
    }

    /** People who command any of these languages, best at that level or above. */
    record Language(String words, List<Concept> languages, CefrLevel level) implements Criterion {
        public Language {
            languages = List.copyOf(languages);
        }
    }

    /** People who come from any of these countries, live there, or would rather work there. */
    record Country(String words, List<Concept> countries) implements Criterion {
        public Country {
            countries = List.copyOf(countries);
        }
    }

    /** People who would come for that long, or in that way: one of the two is null. */
    record Stay(String words, @Nullable Term term, @Nullable Presence presence) implements Criterion {}

    /** People with at least so many years of experience. */
    record Experience(String words, int years) implements Criterion {}

    /**
     * Words that name nothing in the vocabulary, to be met in the text.
     *
     * @param phrase whether they have to follow each other
     */
    record Words(String words, boolean phrase) implements Criterion {}
}
