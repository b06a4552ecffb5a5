package org.sankofa.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.ConceptTagger;
import org.sankofa.search.vocabulary.Mention;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * The terms by which a profile is found under the concepts that it declares, those that its summary mentions, and all
 * that these are a part of: `specialty:surgery` for a vascular surgeon.
 */
public final class ProfileTerms {

    private final Vocabulary vocabulary;
    private final ConceptTagger tagger;

    public ProfileTerms(ConceptTagger tagger) {
        this.vocabulary = tagger.vocabulary();
        this.tagger = tagger;
    }

    /** The term of a concept by itself. */
    public static String term(Concept concept) {
        return term(concept.kind(), concept.id());
    }

    private static String term(Kind kind, String id) {
        return switch (kind) {
            case OCCUPATION -> "occupation:" + id;
            case SPECIALTY -> "specialty:" + id;
            case SKILL -> "skill:" + id;
            case LANGUAGE -> "language:" + id;
            case COUNTRY -> "country:" + id;
        };
    }

    /** Of those who have the skill at this level or above. */
    static String atLeast(Concept skill, SkillLevel level) {
        return term(skill) + ':' + level.name();
    }

    /** Of those who practised the skill last in that year. */
    static String practised(Concept skill, int year) {
        return term(skill) + ':' + year;
    }

    /**
     * What the profile declares. Of a skill, levels above competent and the year of the last practice are terms too, and
     * so they are of what the skill is a part of: who is an expert in a part has that much to show for the whole.
     */
    Set<String> declared(String occupation, List<String> specialties, List<SkillClaim> skills) {
        Set<String> terms = new LinkedHashSet<>();
        terms.add(term(Kind.OCCUPATION, occupation));
        for (String specialty : specialties) {
            terms.addAll(withBroader(Kind.SPECIALTY, specialty));
        }
        for (SkillClaim claim : skills) {
            Integer year = claim.lastPractised();
            for (String term : withBroader(Kind.SKILL, claim.skill())) {
                terms.add(term);
                for (SkillLevel level : List.of(SkillLevel.PROFICIENT, SkillLevel.EXPERT)) {
                    if (claim.level().compareTo(level) >= 0) {
                        terms.add(term + ':' + level.name());
                    }
                }
                if (year != null) {
                    terms.add(term + ':' + year);
                }
            }
        }
        return terms;
    }

    /** What the summary mentions beyond that. */
    Set<String> mentioned(String summary, Set<String> declared) {
        Set<String> terms = new LinkedHashSet<>();
        for (Mention mention : tagger.tagAsWritten(summary)) {
            for (Concept concept : mention.concepts()) {
                if (concept.kind() == Kind.SPECIALTY || concept.kind() == Kind.SKILL) {
                    terms.addAll(withBroader(concept.kind(), concept.id()));
                }
            }
        }
        terms.removeAll(declared);
        return terms;
    }

    /** The terms of a concept and of all that it is a part of. */
    public Set<String> withBroader(Kind kind, String id) {
        Set<String> terms = new LinkedHashSet<>();
        terms.add(term(kind, id));
        for (String ancestor : vocabulary.ancestors(kind, id)) {
            terms.add(term(kind, ancestor));
        }
        return terms;
    }
}
