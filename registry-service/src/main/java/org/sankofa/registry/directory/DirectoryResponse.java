package org.sankofa.registry.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.Availability;
import org.sankofa.search.ClinicianHit;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.SearchPage;
import org.sankofa.search.SearchPage.FacetCount;
import org.sankofa.search.SkillClaim;

/**
 * A page of the directory.
 *
 * @param items best first
 * @param facets how many each value would leave, by the parameter that chooses it
 * @param total on all pages
 * @param next cursor of the page that follows; absent on the last
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record DirectoryResponse(
        List<DirectoryItem> items,
        Map<String, List<FacetCount>> facets,
        long total,
        @Nullable String next) {

    /**
     * A clinician as the directory shows them, under their pseudonym.
     *
     * @param score how well the words were met; 0 without words
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
            double score) {}

    static DirectoryResponse of(SearchPage page) {
        return new DirectoryResponse(
                page.items().stream().map(DirectoryResponse::item).toList(),
                page.facets(),
                page.total(),
                page.next() == null ? null : page.next().toString());
    }

    private static DirectoryItem item(SearchPage.Item item) {
        ClinicianHit clinician = item.clinician();
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
                item.score());
    }
}
