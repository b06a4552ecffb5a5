package org.sankofa.kit.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.CandidateSearch;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.search.ClinicianSearch;
import org.sankofa.search.ElasticsearchConnection;
import org.sankofa.search.opening.OpeningReader;
import org.sankofa.search.question.QuestionReader;
import org.sankofa.search.vocabulary.ConceptSuggestions;
import org.sankofa.search.vocabulary.ConceptTagger;
import org.sankofa.search.vocabulary.OccupationLookup;
import org.sankofa.search.vocabulary.Vocabulary;

/** Opens the connection from {@code sankofa.elasticsearch.url}, {@code .api-key} and {@code .ca}. */
@Factory
@Requires(property = "sankofa.elasticsearch.url")
final class SearchBeans {
    @Bean(preDestroy = "close")
    @Singleton
    ElasticsearchConnection connection(
            @Property(name = "sankofa.elasticsearch.url") URI url,
            @Nullable @Property(name = "sankofa.elasticsearch.api-key") String apiKey,
            @Nullable @Property(name = "sankofa.elasticsearch.ca") Path authority) {
        return ElasticsearchConnection.open(url, apiKey, authority);
    }

    @Singleton
    ElasticsearchClient client(ElasticsearchConnection connection) {
        return connection.client();
    }

    @Singleton
    Vocabulary vocabulary() {
        return Vocabulary.standard();
    }

    /** Made when first asked for: only the registry needs it. */
    @Singleton
    OccupationLookup occupationLookup(Vocabulary vocabulary) {
        return new OccupationLookup(vocabulary);
    }

    @Singleton
    ConceptSuggestions conceptSuggestions(Vocabulary vocabulary) {
        return new ConceptSuggestions(vocabulary);
    }

    @Singleton
    ConceptTagger conceptTagger(Vocabulary vocabulary) {
        return new ConceptTagger(vocabulary);
    }

    @Singleton
    ClinicianIndex clinicianIndex(ElasticsearchClient client, ConceptTagger tagger) {
        return new ClinicianIndex(client, tagger);
    }

    @Singleton
    ClinicianSearch clinicianSearch(ElasticsearchClient client, ConceptTagger tagger, Clock clock) {
        return new ClinicianSearch(client, tagger, clock);
    }

    @Singleton
    CandidateSearch candidateSearch(ElasticsearchClient client) {
        return new CandidateSearch(client);
    }

    @Singleton
    QuestionReader questionReader(ConceptTagger tagger) {
        return new QuestionReader(tagger);
    }

    @Singleton
    OpeningReader openingReader(ConceptTagger tagger) {
        return new OpeningReader(tagger);
    }
}
