package org.sankofa.registry.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.search.Met;
import org.sankofa.kit.search.Understood;
import org.sankofa.search.Availability;
import org.sankofa.search.ClinicianHit;
import org.sankofa.search.Explanation;
import org.sankofa.search.Explanation.Passage;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.SearchPage;
import org.sankofa.search.SearchPage.FacetCount;
import org.sankofa.search.SkillClaim;

/**
 * A page of the directory.
 *
 * @param understood what was read out of the words, in their order; empty without words
 * @param unread the end of the words, where they are more than are read
 * @param items best first
 * @param facets how many each value would leave, by the parameter that chooses it; of a verificationLevel, those of a
 *     better one too, as its filter does
 * @param total on all pages
 * @param next cursor of the page that follows; absent on the last
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record DirectoryResponse(
        List<Understood> understood,
        @Nullable String unread,
        List<DirectoryItem> items,
        Map<String, List<FacetCount>> facets,
        long total,
        @Nullable String next) {

    /**
     * A clinician as the directory shows them, under their pseudonym.
     *
     * @param score points for what the words ask for, exact to a thousandth; 0 without words
     * @param parts of the score, by what they are for, which add up to it
     * @param matches what is met of the words
     * @param passages of the summary that speak of it
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DirectoryItem(
            String pseudonym,
            String occupation,
            List<String> specialties,
            List<SkillClaim> skills,
            List<LanguageSkill> languages,
            int yearsOfExperience,
            List<Availability> availability,
            int verificationLevel,
            String residence,
            double score,
            Map<Explanation.Part, Double> parts,
            List<Met> matches,
            List<Passage> passages) {}

    /** @param language BCP 47 tag of the reader */
    static DirectoryResponse of(SearchPage page, String language) {
        return new DirectoryResponse(
                Understood.all(page.question(), page.nearest(), page.having(), language),
                page.question().unread(),
                page.items().stream().map(item -> item(item, language)).toList(),
                page.facets(),
                page.total(),
                page.next() == null ? null : page.next().toString());
    }

    private static DirectoryItem item(SearchPage.Item item, String language) {
        ClinicianHit clinician = item.clinician();
        ShownScore shown = ShownScore.of(item.score(), item.explanation().parts());
        return new DirectoryItem(
                clinician.pseudonym(),
                clinician.occupation(),
                clinician.specialties(),
                clinician.skills(),
                clinician.languages(),
                clinician.yearsOfExperience(),
                clinician.availability(),
                clinician.verificationLevel(),
                clinician.residence(),
                shown.score(),
                shown.parts(),
                Met.all(item.explanation(), language),
                item.explanation().passages());
    }
}
