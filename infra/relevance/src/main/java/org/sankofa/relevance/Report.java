package org.sankofa.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sankofa.relevance.Question.Half;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.vocabulary.Vocabulary;

/** Prints what came out, ours against the peer's. */
final class Report {

    private static final int SHOWN_OF_SUMMARY = 300;

    private final List<Outcome> ours;
    private final List<Outcome> peers;

    Report(List<Outcome> ours, List<Outcome> peers) {
        this.ours = List.copyOf(ours);
        this.peers = List.copyOf(peers);
    }

    Averages ours(Predicate<Outcome> which) {
        return Averages.of(ours.stream().filter(which).toList());
    }

    Averages peers(Predicate<Outcome> which) {
        return Averages.of(peers.stream().filter(which).toList());
    }

    /** Two Markdown tables: how well people are found, by half and language, and how well across languages. */
    String tables() {
        StringBuilder out = new StringBuilder("""
                | half | language | questions | nDCG@10 | BM25 | gain | recall@50 | BM25 | MRR | BM25 |
                |---|---|--:|--:|--:|--:|--:|--:|--:|--:|
                """);
        for (Half half : Half.values()) {
            for (String language : withAll()) {
                line(out, half.name().toLowerCase(Locale.ROOT), language, of(half, language));
            }
        }
        line(out, "both", "all", any -> true);
        out.append("""

                | half | language | own language | others | ratio | BM25 own | BM25 others | ratio |
                |---|---|--:|--:|--:|--:|--:|--:|
                """);
        for (Half half : Half.values()) {
            for (String language : withAll()) {
                acrossLine(out, half.name().toLowerCase(Locale.ROOT), language, of(half, language));
            }
        }
        acrossLine(out, "both", "all", any -> true);
        return out.toString();
    }

    private static List<String> withAll() {
        return Stream.concat(Vocabulary.LABEL_LANGUAGES.stream(), Stream.of("all"))
                .toList();
    }

    /** The outcomes of one half, in that language or in "all". */
    static Predicate<Outcome> of(Half half, String language) {
        return outcome -> outcome.isOf(half)
                && (language.equals("all") || outcome.question().language().equals(language));
    }

    private void line(StringBuilder out, String half, String language, Predicate<Outcome> which) {
        Averages our = ours(which);
        Averages peer = peers(which);
        if (our.questions() > 0) {
            out.append("| %s | %s | %d | %.3f | %.3f | %+.3f | %.3f | %.3f | %.3f | %.3f |%n"
                    .formatted(
                            half,
                            language,
                            our.questions(),
                            our.ndcg(),
                            peer.ndcg(),
                            our.ndcg() - peer.ndcg(),
                            our.recall(),
                            peer.recall(),
                            our.reciprocalRank(),
                            peer.reciprocalRank()));
        }
    }

    private void acrossLine(StringBuilder out, String half, String language, Predicate<Outcome> which) {
        Averages our = ours(which);
        Averages peer = peers(which);
        if (our.questions() > 0) {
            out.append("| %s | %s | %.3f | %.3f | %.2f | %.3f | %.3f | %.2f |%n"
                    .formatted(
                            half,
                            language,
                            our.sameLanguage(),
                            our.otherLanguages(),
                            our.acrossLanguages(),
                            peer.sameLanguage(),
                            peer.otherLanguages(),
                            peer.acrossLanguages()));
        }
    }

    /** A line for each question, where we are worst first: figures, grades of the first ten, how many there are. */
    String questions() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> ours.get(i).ndcg()));
        StringBuilder out = new StringBuilder(
                "id     half  nDCG  BM25   recall RR    own   others first ten   BM25's     of 3/2/1 there are\n");
        for (int i : order) {
            Outcome our = ours.get(i);
            Outcome peer = peers.get(i);
            out.append("%-6s %-5s %.3f %.3f  %.3f  %.3f %.3f %.3f  %-11s %-10s %d/%d/%d  %s%n"
                    .formatted(
                            our.question().id(),
                            our.question().half().name().toLowerCase(Locale.ROOT),
                            our.ndcg(),
                            peer.ndcg(),
                            our.recall(),
                            our.reciprocalRank(),
                            our.sameLanguage(),
                            our.otherLanguages(),
                            our.topGrades(),
                            peer.topGrades(),
                            our.everyone()[3],
                            our.everyone()[2],
                            our.everyone()[1],
                            our.question().text()));
        }
        return out.toString();
    }

    /** The first ten of both for each question, as they wrote and as they are. */
    String explanations() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < ours.size(); i++) {
            Question question = ours.get(i).question();
            out.append(
                    "%n%s (%s): %s%n%s%n".formatted(question.id(), question.half(), question.text(), question.asked()));
            explain(out, "Sankofa", ours.get(i));
            explain(out, "BM25", peers.get(i));
        }
        return out.toString();
    }

    private static void explain(StringBuilder out, String engine, Outcome outcome) {
        out.append("%n%s: nDCG %.3f; grades 3/2/1 of all: %d/%d/%d%n"
                .formatted(
                        engine, outcome.ndcg(), outcome.everyone()[3], outcome.everyone()[2], outcome.everyone()[1]));
        for (int place = 0; place < outcome.first().size(); place++) {
            Candidate person = outcome.first().get(place);
            ClinicianDocument written = person.written();
            out.append("%2d. grade %d  %s, %s, %d years, writes %s, speaks %s, from %s, in %s, prefers %s%n"
                    .formatted(
                            place + 1,
                            outcome.grades()[place],
                            written.occupation(),
                            person.manner().name().toLowerCase(Locale.ROOT),
                            written.yearsOfExperience(),
                            person.language(),
                            written.languages().stream()
                                    .map(spoken -> spoken.language() + ":" + spoken.level())
                                    .collect(Collectors.joining(" ")),
                            String.join(" ", written.origins()),
                            written.residence(),
                            String.join(" ", written.preferredCountries())));
            out.append("    declared: %s; %s%n"
                    .formatted(
                            String.join(" ", written.specialties()),
                            written.skills().stream()
                                    .map(claim -> claim.skill())
                                    .collect(Collectors.joining(" "))));
            if (!person.untold().isEmpty()) {
                out.append("    not declared: %s%n"
                        .formatted(person.untold().stream()
                                .map(concept -> concept.id())
                                .collect(Collectors.joining(" "))));
            }
            String summary = written.summary();
            if (!summary.isEmpty()) {
                out.append("    “%s”%n"
                        .formatted(
                                summary.length() > SHOWN_OF_SUMMARY
                                        ? summary.substring(0, SHOWN_OF_SUMMARY) + "…"
                                        : summary));
            }
        }
    }
}
