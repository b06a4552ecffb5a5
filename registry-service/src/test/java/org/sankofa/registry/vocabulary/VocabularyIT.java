package org.sankofa.registry.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.registry.RegistryTest;
import org.sankofa.testkit.Answer;

class VocabularyIT extends RegistryTest {
    private static final String VOCABULARY = "/api/v1/vocabulary/";

    private Answer ask(String what, String text, String language) {
        return api().get(VOCABULARY + what + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&language="
                + language);
    }

    @ParameterizedTest
    @CsvSource({"theatre nurse,en,2221", "kiné,fr,2264", "técnico de laboratório,pt,3212", "طبيب أطفال,ar,2212"})
    void tellsEverybodyTheCodeOfAJobTitle(String title, String language, String code) {
        Answer answer = ask("occupations", title, language).hasStatus(200);

        assertThat(answer.text("/items/0/code")).isEqualTo(code);
        assertThat(answer.text("/items/0/label")).isNotBlank();
        assertThat(answer.at("/items/0/confidence").asDouble()).isBetween(0.3, 1.0);
        assertThat(answer.text("/vocabularyVersion")).matches("[0-9a-f]{12}");
    }

    @Test
    void saysNoneRatherThanGuess() {
        assertThat(ask("occupations", "bicycle", "en").hasStatus(200).at("/items"))
                .isEmpty();
    }

    @Test
    void guessesNoMore_whereNobodySaysTheLanguage() {
        assertThat(api().get(VOCABULARY + "occupations?q=asdf").hasStatus(200).at("/items"))
                .isEmpty();
        assertThat(api().get(VOCABULARY + "occupations?q=nurse").hasStatus(200).text("/items/0/code"))
                .isEqualTo("2221");
        assertThat(ask("occupations", "nurse", "fr").hasStatus(200).text("/items/0/code"))
                .isEqualTo("2221");
    }

    @ParameterizedTest
    @CsvSource({"pt-BR", "PT", "pt"})
    void answersInTheLanguageOfARegion(String language) {
        assertThat(ask("countries", "ghana", language).hasStatus(200).text("/items/0/label"))
                .isEqualTo("Gana");
    }

    @Test
    void listsAllOfAKind_inTheReadersLanguage() {
        Answer all = api().in("pt").get(VOCABULARY + "occupations").hasStatus(200);
        assertThat(all.at("/items")).hasSize(37);
        assertThat(all.text("/items/0/label")).isEqualTo("Gestores de serviços de saúde");
        for (String kind : new String[] {"specialties", "skills", "languages", "countries"}) {
            assertThat(api().get(VOCABULARY + kind).hasStatus(200).at("/items")).hasSizeGreaterThan(100);
        }
    }

    @Test
    void completesWhatIsTyped() {
        Answer answer = ask("skills", "neo res", "en").hasStatus(200);
        assertThat(answer.text("/items/0/id")).isEqualTo("neonatal-resuscitation");
    }

    @Test
    void completesTheEndOfAQuestion() {
        Answer answer = ask("suggestions", "sage-femme, réa néo", "fr").hasStatus(200);
        assertThat(answer.at("/start").asInt()).isEqualTo("sage-femme, ".length());
        assertThat(answer.text("/items/0/kind")).isEqualTo("SKILL");
        assertThat(answer.text("/items/0/id")).isEqualTo("neonatal-resuscitation");
        assertThat(answer.text("/items/0/label")).isEqualTo("Réanimation néonatale");
    }

    @Test
    void replacesNothingThatStands() {
        Answer answer = ask("suggestions", "nurse ", "en").hasStatus(200);
        assertThat(answer.at("/start").asInt()).isEqualTo("nurse ".length());
        assertThat(answer.at("/items")).isEmpty();
        assertThat(ask("suggestions", "uk", "en").hasStatus(200).text("/items/0/id"))
                .isEqualTo("GB");
    }

    @ParameterizedTest
    @CsvSource({
        "suggestions,400,q",
        "suggestions?q=a&limit=51,422,limit",
        "suggestions?q=nur&language=xx,400,language",
        "occupations?q=nurse&language=de,400,language",
        "occupations?language=%20%20en,400,language",
        "skills?language=english,400,language",
        "occupations?limit=0,422,limit",
        "occupations?limit=x,400,limit",
        "skills?sort=up,400,sort",
        "skills?q=a&q=b,400,q"
    })
    void refusesByField(String path, int status, String field) {
        assertThat(api().get(VOCABULARY + path).hasStatus(status).refusedFields())
                .containsExactly(field);
    }

    @Test
    void knowsNoOtherKinds() {
        api().get(VOCABULARY + "secrets").isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "'; DROP TABLE account; --", "((((", "AND OR NOT", "🐘", "\u202Eesrun", "-"})
    void takesAnyText(String text) {
        ask("occupations", text, "en").hasStatus(200);
        ask("specialties", text, "ar").hasStatus(200);
        ask("suggestions", text, "pt").hasStatus(200);
    }
}
