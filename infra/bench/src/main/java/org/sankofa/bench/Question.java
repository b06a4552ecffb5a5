package org.sankofa.bench;

import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.sankofa.search.ClinicianQuery;
import org.sankofa.search.ClinicianSearch;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * A search as people make it, in two spellings: the query string of our endpoint, and the JSON that Elasticsearch gets
 * for it.
 *
 * @param kind what sort of search it is, for the figures by kind
 */
record Question(String kind, ClinicianQuery query) {

    private static final List<String> OCCUPATIONS = List.of("2211", "2212", "2221", "2222", "2262", "3211", "2264");
    private static final List<String> COUNTRIES = List.of("GB", "FR", "DE", "NL", "US", "CA", "IT", "BE", "PT", "SE");
    private static final List<String> ORIGINS = List.of("GH", "SO", "NG", "CV", "MA", "ET", "SN", "CD", "RW", "EG");
    private static final List<String> LANGUAGES = List.of("fr", "en", "pt", "ar", "so", "am", "es");
    private static final List<String> WORDS = List.of(
            "midwife neonatal resuscitation",
            "obstetrics emergency care",
            "sage-femme réanimation néonatale",
            "soins intensifs infirmier",
            "parteira cuidados neonatais",
            "enfermeiro hemodiálise",
            "enfermera cuidados intensivos",
            "médico anestesia",
            "قابلة إنعاش حديثي الولادة",
            "طبيب أطفال",
            "surgeon trauma teaching",
            "\"intensive care\" ventilation -paediatrics");

    /** What managers type, in five languages. */
    static List<String> words() {
        return WORDS;
    }

    /** A mix of what managers ask: a filter, a few words in some language, a language at a level, a window, all of it. */
    static List<Question> mix(LocalDate today) {
        List<Question> mix = new ArrayList<>();
        for (int turn = 0; turn < 12; turn++) {
            String occupation = turn(OCCUPATIONS, turn);
            mix.add(new Question(
                    "occupation",
                    ClinicianQuery.everyone().occupations(List.of(occupation)).build()));
            mix.add(new Question(
                    "free text",
                    ClinicianQuery.everyone().text(turn(WORDS, turn)).build()));
            mix.add(new Question(
                    "language at level, residence",
                    ClinicianQuery.everyone()
                            .languages(
                                    List.of(new LanguageSkill(turn(LANGUAGES, turn), CefrLevel.values()[2 + turn % 3])))
                            .residences(List.of(turn(COUNTRIES, turn)))
                            .build()));
            mix.add(new Question(
                    "window, mode",
                    ClinicianQuery.everyone()
                            .occupations(List.of(occupation))
                            .presences(List.of(Presence.PHYSICAL))
                            .terms(List.of(Term.TEMPORARY))
                            .from(today.plusDays(14L * turn))
                            .until(today.plusDays(14L * turn + 30))
                            .build()));
            mix.add(new Question(
                    "the same without facets",
                    ClinicianQuery.everyone()
                            .occupations(List.of(occupation))
                            .presences(List.of(Presence.PHYSICAL))
                            .terms(List.of(Term.TEMPORARY))
                            .from(today.plusDays(14L * turn))
                            .until(today.plusDays(14L * turn + 30))
                            .facets(false)
                            .build()));
            mix.add(new Question(
                    "text, origin, verified",
                    ClinicianQuery.everyone()
                            .text(turn(WORDS, turn + 5))
                            .origins(List.of(turn(ORIGINS, turn)))
                            .worstVerificationLevel(2)
                            .build()));
        }
        return List.copyOf(mix);
    }

    /** What people type in five languages, each with a filter or two, and facets: of one kind a language. */
    static List<Question> concepts(LocalDate today) {
        List<Question> concepts = new ArrayList<>();
        for (var typed : typed()) {
            int turn = concepts.size();
            ClinicianQuery.Builder query =
                    ClinicianQuery.everyone().text(typed.text()).worstVerificationLevel(2 + turn % 2);
            query = switch (turn % 4) {
                case 0 -> query.residences(List.of(turn(COUNTRIES, turn), turn(COUNTRIES, turn + 1)));
                case 1 -> query.origins(List.of(turn(ORIGINS, turn)));
                case 2 -> query.languages(List.of(new LanguageSkill(turn(LANGUAGES, turn), CefrLevel.B1)));
                default ->
                    query.presences(List.of(Presence.PHYSICAL))
                            .from(today.plusDays(turn))
                            .until(today.plusDays(turn + 60L));
            };
            concepts.add(new Question("in " + typed.language(), query.build()));
        }
        return List.copyOf(concepts);
    }

    /** The questions that the search may be tuned by. */
    static List<String> texts() {
        return typed().stream().map(org.sankofa.relevance.Question::text).toList();
    }

    private static List<org.sankofa.relevance.Question> typed() {
        return org.sankofa.relevance.Question.all(Vocabulary.standard()).stream()
                .filter(question -> question.half() == org.sankofa.relevance.Question.Half.TUNE)
                .toList();
    }

    private static String turn(List<String> values, int turn) {
        return values.get(turn % values.size());
    }

    /** Path and query string for the registry. */
    String path() {
        StringJoiner parameters = new StringJoiner("&", "/api/v1/clinicians?", "");
        String text = query.text();
        if (text != null) {
            parameters.add("q=" + encoded(text));
        }
        query.occupations().forEach(value -> parameters.add("occupation=" + value));
        query.residences().forEach(value -> parameters.add("residence=" + value));
        query.origins().forEach(value -> parameters.add("origin=" + value));
        query.languages()
                .forEach(skill -> parameters.add("language=" + encoded(skill.language() + ":" + skill.level())));
        query.presences().forEach(value -> parameters.add("presence=" + value));
        query.terms().forEach(value -> parameters.add("term=" + value));
        if (query.from() != null) {
            parameters.add("availableFrom=" + query.from());
        }
        if (query.until() != null) {
            parameters.add("availableUntil=" + query.until());
        }
        if (query.worstVerificationLevel() != null) {
            parameters.add("verificationLevel=" + query.worstVerificationLevel());
        }
        if (!query.facets()) {
            parameters.add("facets=false");
        }
        return parameters.add("limit=" + query.limit()).toString();
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The body that goes to {@code _search}. */
    byte[] json(ClinicianSearch search) {
        JacksonJsonpMapper mapper = new JacksonJsonpMapper();
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = mapper.jsonProvider().createGenerator(text)) {
            search.request(query).serialize(generator, mapper);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
