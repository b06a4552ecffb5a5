package org.sankofa.search.opening;

import java.util.List;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/**
 * What of an open assignment can be found.
 *
 * @param occupation ISCO-08 unit group
 * @param specialties ids, any of which will do
 * @param skills ids, required and desired
 * @param requiredLanguages BCP 47 tags
 * @param wishedLanguages BCP 47 tags of those that are an advantage
 * @param country of the work, ISO 3166-1 alpha-2
 * @param minimumYears of experience
 * @param texts in whichever languages; those that explain a result best come first
 */
public record Opening(
        String occupation,
        List<String> specialties,
        List<String> skills,
        List<String> requiredLanguages,
        List<String> wishedLanguages,
        String country,
        int minimumYears,
        Term term,
        Presence presence,
        List<String> texts) {

    public Opening {
        specialties = List.copyOf(specialties);
        skills = List.copyOf(skills);
        requiredLanguages = List.copyOf(requiredLanguages);
        wishedLanguages = List.copyOf(wishedLanguages);
        texts = List.copyOf(texts);
    }
}
