package org.sankofa.matching.candidate;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.assignment.AssignmentTerms;
import org.sankofa.matching.assignment.SkillNeed;
import org.sankofa.search.CandidateQuery;
import org.sankofa.search.CandidateQuery.LanguageDemand;
import org.sankofa.search.CandidateQuery.Scope;
import org.sankofa.search.CandidateQuery.SkillDemand;
import org.sankofa.search.CandidateSearch;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.search.ElasticsearchConnection;
import org.sankofa.search.SearchUnavailableException;
import org.sankofa.search.vocabulary.Presence;

/**
 * Profiles of the people in the registry, as the index has them. It brings the most promising ones along; whether they
 * are eligible, and what they score, is decided on the documents.
 */
@Singleton
final class ProfileIndex {

    /** How many are fetched to be looked at closely: far more than anybody reads. */
    private static final int FETCHED = 400;

    private static final int ASKED_AT_ONCE = 500;

    private final CandidateSearch search;
    private final ClinicianIndex index;
    private final ElasticsearchClient client;

    ProfileIndex(CandidateSearch search, ClinicianIndex index, ElasticsearchConnection connection) {
        this.search = search;
        this.index = index;
        this.client = connection.client();
    }

    /**
     * People who meet what the index can judge, and the filter too; rules that it cannot judge may still fail.
     *
     * @param among only these; null for everybody
     */
    List<ClinicianDocument> promising(Need need, CandidateFilter filter, @Nullable Set<UUID> among) {
        return find(query(need, Scope.ELIGIBLE, filter, among));
    }

    /**
     * People of the same field, whether or not they meet the demands; those who nearly do among them.
     *
     * @param among only these; null for everybody
     */
    List<ClinicianDocument> inTheField(Need need, @Nullable Set<UUID> among) {
        Map<UUID, ClinicianDocument> found = new LinkedHashMap<>();
        Stream.of(Scope.INELIGIBLE, Scope.ELIGIBLE)
                .flatMap(scope -> find(query(need, scope, CandidateFilter.NONE, among)).stream())
                .forEach(clinician -> found.putIfAbsent(clinician.id(), clinician));
        return List.copyOf(found.values());
    }

    /** One profile; empty where the index does not have it (yet). */
    Optional<ClinicianDocument> one(UUID clinician) {
        try {
            return client
                    .search(
                            request -> request.index(ClinicianIndex.ALIAS)
                                    .size(1)
                                    .query(query ->
                                            query.term(term -> term.field("id").value(clinician.toString()))),
                            ClinicianDocument.class)
                    .hits()
                    .hits()
                    .stream()
                    .flatMap(hit -> Stream.ofNullable(hit.source()))
                    .findFirst();
        } catch (IOException | ElasticsearchException unavailable) {
            throw unavailable();
        }
    }

    /**
     * The profiles of those of these people whom the index has.
     *
     * @throws Refusal 503 also while an index that was lost is filled anew: who is missing there may be in the registry
     */
    List<ClinicianDocument> all(Collection<UUID> clinicians) {
        List<String> ids = clinicians.stream().map(UUID::toString).toList();
        List<ClinicianDocument> found = new ArrayList<>();
        try {
            if (!index.isFilled()) {
                throw unavailable();
            }
            for (int from = 0; from < ids.size(); from += ASKED_AT_ONCE) {
                List<String> some = ids.subList(from, Math.min(from + ASKED_AT_ONCE, ids.size()));
                client.search(
                                request -> request.index(ClinicianIndex.ALIAS)
                                        .allowPartialSearchResults(false)
                                        .size(some.size())
                                        .query(query -> query.ids(of -> of.values(some))),
                                ClinicianDocument.class)
                        .hits()
                        .hits()
                        .forEach(hit -> found.add(Objects.requireNonNull(hit.source())));
            }
            return found;
        } catch (IOException | ElasticsearchException | SearchUnavailableException unavailable) {
            throw unavailable();
        }
    }

    /**
     * Everybody who meets what the index can judge, page by page.
     *
     * @return how many they are, if no more than {@code most}
     * @throws Refusal 503 also while an index that was lost is filled anew
     */
    int eachPromising(Need need, int most, Consumer<List<ClinicianDocument>> seen) {
        try {
            if (!index.isFilled()) {
                throw unavailable();
            }
            return search.all(query(need, Scope.ELIGIBLE, CandidateFilter.NONE, null), most, seen);
        } catch (SearchUnavailableException unavailable) {
            throw unavailable();
        }
    }

    private List<ClinicianDocument> find(CandidateQuery query) {
        try {
            return search.find(query);
        } catch (SearchUnavailableException unavailable) {
            throw unavailable();
        }
    }

    private static Refusal unavailable() {
        return Refusal.because(ProblemType.UNAVAILABLE, FieldError.of("", "search-unavailable", "seconds", 5));
    }

    private static CandidateQuery query(Need need, Scope scope, CandidateFilter filter, @Nullable Set<UUID> among) {
        AssignmentTerms terms = need.terms();
        return new CandidateQuery(
                scope,
                List.of(terms.occupation()),
                terms.specialties(),
                true,
                // Required skills weigh in the score and refuse nobody.
                List.of(),
                skills(terms),
                languages(terms, filter),
                terms.window().from(),
                terms.window().until(),
                Math.max(terms.minimumYears(), filter.minimumYears() == null ? 0 : filter.minimumYears()),
                // Who accepts physical and virtual work accepts their mixture, which the index does not know.
                terms.presence() == Presence.HYBRID ? null : terms.presence(),
                terms.term(),
                stricter(terms.verificationLevel(), filter.verificationLevel()),
                need.hostCountry(),
                need.rules().heritageRequired(),
                among,
                FETCHED);
    }

    private static List<LanguageDemand> languages(AssignmentTerms terms, CandidateFilter filter) {
        Stream<LanguageDemand> demanded = terms.languages().stream()
                .map(language -> new LanguageDemand(language.language(), language.level(), language.required()));
        return (filter.language() == null
                        ? demanded
                        : Stream.concat(
                                demanded,
                                Stream.of(new LanguageDemand(filter.language(), CandidateFilter.SPOKEN, true))))
                .toList();
    }

    private static @Nullable Integer stricter(@Nullable Integer level, @Nullable Integer other) {
        return level == null ? other : other == null ? level : Integer.valueOf(Math.min(level, other));
    }

    private static List<SkillDemand> skills(AssignmentTerms terms) {
        List<SkillDemand> demands = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Stream.concat(terms.requiredSkills().stream(), terms.desiredSkills().stream())
                .filter((SkillNeed need) -> seen.add(need.skill()))
                .forEach(need -> demands.add(new SkillDemand(need.skill(), need.level())));
        return demands;
    }
}
