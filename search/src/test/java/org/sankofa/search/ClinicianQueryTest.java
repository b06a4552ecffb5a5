package org.sankofa.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sankofa.search.question.Question;
import org.sankofa.search.vocabulary.CefrLevel;

class ClinicianQueryTest {

    private static JsonNode json(ClinicianQuery.Builder query) {
        try {
            return new ObjectMapper()
                    .readTree(JsonpUtils.toJsonString(
                            ClinicianRequest.of(query.build(), Question.NONE, LocalDate.of(2026, 11, 22)),
                            new JacksonJsonpMapper()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void asksForOneMoreThanThePageToKnowWhetherThereIsAnother() {
        assertThat(json(ClinicianQuery.everyone().limit(20)).at("/size").asInt())
                .isEqualTo(21);
    }

    @Test
    void filtersInTheQueryWhereNothingIsCounted() {
        JsonNode request =
                json(ClinicianQuery.everyone().occupations(List.of("2222")).facets(false));
        assertThat(request.at("/query/bool/filter/0/term/occupation/value").asText())
                .isEqualTo("2222");
        assertThat(request.has("post_filter")).isFalse();
        assertThat(request.has("aggregations")).isFalse();
    }

    @Test
    void filtersAfterCountingWhereAFacetHasToSeeMoreThanThePage() {
        JsonNode request = json(ClinicianQuery.everyone()
                .occupations(List.of("2222"))
                .languages(List.of(new LanguageSkill("fr", CefrLevel.B2))));
        assertThat(request.at("/query/bool/filter/0/term/languageAtLeast/value").asText())
                .isEqualTo("fr:B2");
        assertThat(request.at("/post_filter/term/occupation/value").asText()).isEqualTo("2222");
        assertThat(request.at("/aggregations/occupation/terms/field").asText()).isEqualTo("occupation");
        assertThat(request.at("/aggregations/residence/filter/term/occupation/value")
                        .asText())
                .isEqualTo("2222");
    }

    @Test
    void sortsByScoreThenLevelThenIdAndGoesOnAfterTheCursor() {
        SearchCursor cursor = new SearchCursor(7, 1.75f, 2, new UUID(1, 2));
        JsonNode request = json(ClinicianQuery.everyone().after(cursor));
        assertThat(request.at("/sort/2/id/order").asText()).isEqualTo("asc");
        assertThat(request.at("/search_after/0").floatValue()).isEqualTo(1.75f);
        assertThat(request.at("/search_after/2").asText()).isEqualTo("00000000-0000-0001-0000-000000000002");
    }

    @Test
    void isKnownAgainByItsFingerprint_whateverTheOrderAndThePage() {
        ClinicianQuery query = ClinicianQuery.everyone()
                .text("midwife  Accra")
                .residences(List.of("NL", "GB"))
                .build();
        assertThat(ClinicianQuery.everyone()
                        .text(" midwife Accra ")
                        .residences(List.of("GB", "NL", "GB"))
                        .limit(3)
                        .facets(false)
                        .after(new SearchCursor(7, 1, 2, new UUID(1, 2)))
                        .build()
                        .fingerprint())
                .isEqualTo(query.fingerprint());
        assertThat(ClinicianQuery.everyone()
                        .text("midwife Accra")
                        .origins(List.of("NL", "GB"))
                        .build()
                        .fingerprint())
                .isNotEqualTo(query.fingerprint());
    }

    @Test
    void shouldRefuseATextLimitOrLevelOutOfBounds() {
        assertThatThrownBy(
                        () -> ClinicianQuery.everyone().text("a".repeat(10_001)).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ClinicianQuery.everyone().limit(0).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ClinicianQuery.everyone().limit(101).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        ClinicianQuery.everyone().worstVerificationLevel(5).build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
