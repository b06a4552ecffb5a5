package org.sankofa.search.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.question.FreeText.Piece;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Region;
import org.sankofa.search.vocabulary.Term;
import org.sankofa.search.vocabulary.Vocabulary;
import org.sankofa.search.vocabulary.Words;

/**
 * Words of a question that ask for something and are no concept: for how long and in which way somebody comes (`remote`,
 * `courte durée`), and names of regions, which stand for their countries. To be asked for what no concept is named by.
 */
final class Idioms {

    /** Words of the longest one, in any spelling. */
    private static final int LONGEST = 6;

    private static final Map<Term, String> TERMS = Map.of(
            Term.TEMPORARY,
            "temporary|temporarily|short term|short stay|locum|temporaire|court terme|courte duree|temporario"
                    + "|temporaria|curto prazo|curta duracao|temporal|corto plazo|corta duracion|مؤقت|مؤقته"
                    + "|قصيره الاجل",
            Term.PERMANENT,
            "permanent|permanently|permanente|definitif|definitive|definitivo|definitiva|دائم|دائمه");

    private static final Map<Presence, String> PRESENCES = Map.of(
            Presence.VIRTUAL,
                    "virtual|virtually|remote|remotely|online|virtuel|virtuelle|a distance|en ligne|a distancia"
                            + "|remoto|remota|en linea|عن بعد|افتراضي|افتراضيه",
            Presence.PHYSICAL, "onsite|on site|in person|sur place|en presentiel|presentiel|presencial|حضوري|حضوريا",
            Presence.HYBRID, "hybrid|hybride|hibrido|hibrida|هجين");

    /** What is remote by itself, and no way to work. */
    private static final Set<String> PLACES = Set.of(
            ("area areas village villages community communities region regions location locations setting settings"
                            + " clinic clinics site sites zone zones rural")
                    .split(" "));

    private final Map<String, Function<String, Criterion>> forms = new HashMap<>();

    /**
     * Something asked for.
     *
     * @param start index (UTF-16) of the first character in what was typed
     * @param end index after the last one
     */
    record Found(int start, int end, Criterion asked) {}

    Idioms(Vocabulary vocabulary) {
        TERMS.forEach((term, all) -> put(all, words -> new Criterion.Stay(words, term, null)));
        PRESENCES.forEach((presence, all) -> put(all, words -> new Criterion.Stay(words, null, presence)));
        for (Region region : vocabulary.regions()) {
            List<Concept> countries = region.countries().stream()
                    .flatMap(country -> vocabulary.country(country).stream())
                    .toList();
            region.names()
                    .values()
                    .forEach(names -> names.forEach(
                            name -> forms.put(plain(name), words -> new Criterion.Country(words, countries))));
        }
    }

    private void put(String all, Function<String, Criterion> asked) {
        for (String form : all.split("\\|")) {
            forms.put(form, asked);
        }
    }

    /** @param open words that name nothing else */
    List<Found> in(String typed, List<Piece> open) {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < open.size(); at++) {
            for (int length = Math.min(LONGEST, open.size() - at); length > 0; length--) {
                Function<String, Criterion> asked = find(open, at, length);
                if (asked != null) {
                    int start = open.get(at).start();
                    int end = open.get(at + length - 1).end();
                    found.add(new Found(start, end, asked.apply(typed.substring(start, end))));
                    at += length - 1;
                    break;
                }
            }
        }
        return found;
    }

    private @Nullable Function<String, Criterion> find(List<Piece> open, int at, int length) {
        boolean ofPlace = at + length < open.size()
                && PLACES.contains(plain(open.get(at + length).text()));
        if (ofPlace) {
            return null;
        }
        StringBuilder form = new StringBuilder();
        for (Piece word : open.subList(at, at + length)) {
            form.append(form.isEmpty() ? "" : " ").append(plain(word.text()));
        }
        return forms.get(form.toString());
    }

    private static String plain(String words) {
        return String.join(" ", Words.plain(words));
    }
}
