package org.sankofa.relevance;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sankofa.search.Applied;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.search.ClinicianQuery;
import org.sankofa.search.ClinicianSearch;
import org.sankofa.search.SearchCursor;
import org.sankofa.search.SearchPage;
import org.sankofa.search.Write;
import org.sankofa.search.vocabulary.ConceptTagger;
import org.sankofa.search.vocabulary.Vocabulary;

/** The search as the registry has it: the text as typed, no filters, page after page. */
final class Sankofa implements Engine {

    private final ClinicianIndex index;
    private final ClinicianSearch search;

    Sankofa(ElasticsearchClient client, Vocabulary vocabulary) {
        ConceptTagger tagger = new ConceptTagger(vocabulary);
        this.index = new ClinicianIndex(client, tagger);
        this.search = new ClinicianSearch(client, tagger, Clock.systemUTC());
    }

    @Override
    public String name() {
        return "Sankofa";
    }

    @Override
    public void fill(List<Candidate> people) {
        index.ensure();
        Applied applied = index.rebuild(people.stream()
                .map(candidate -> new Write.Put(candidate.written()))
                .toList());
        if (applied.written() != people.size()) {
            throw new IllegalStateException("not all people could be indexed: " + applied.refused());
        }
    }

    @Override
    public List<UUID> rank(String text, int most) {
        List<UUID> ranking = new ArrayList<>(most);
        SearchCursor after = null;
        do {
            int size = Math.min(ClinicianQuery.MAXIMUM_LIMIT, most - ranking.size());
            SearchPage page = search.search(ClinicianQuery.everyone()
                    .text(text)
                    .facets(false)
                    .limit(size)
                    .after(after)
                    .build());
            page.items().forEach(item -> ranking.add(item.clinician().id()));
            after = page.next();
        } while (after != null && ranking.size() < most);
        return ranking;
    }
}
