package org.sankofa.matching.opening;

import java.util.List;
import java.util.function.Predicate;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.opening.Openings.Open;
import org.sankofa.search.opening.OpeningSearch;
import org.sankofa.search.question.QuestionReader;
import org.sankofa.search.vocabulary.ConceptTagger;

/** Some of what was open to everybody at one moment, newest first. */
public final class OpenAssignments {

    private final List<Open> open;
    private final ConceptTagger tagger;
    private final QuestionReader questions;

    OpenAssignments(List<Open> open, ConceptTagger tagger, QuestionReader questions) {
        this.open = open;
        this.tagger = tagger;
        this.questions = questions;
    }

    /** Those among them. */
    public OpenAssignments that(Predicate<Assignment> chosen) {
        return new OpenAssignments(
                open.stream().filter(each -> chosen.test(each.assignment())).toList(), tagger, questions);
    }

    public List<Assignment> all() {
        return open.stream().map(Open::assignment).toList();
    }

    /**
     * Those that a search finds by its words and filters, whoever asks.
     *
     * @throws org.sankofa.kit.problem.Refusal when the terms do not hold (any more)
     */
    public OpenAssignments foundBy(OpeningTerms terms) {
        Filters filters = terms.filters();
        List<Open> admitted =
                open.stream().filter(each -> filters.admit(each.assignment())).toList();
        String text = terms.text();
        return new OpenAssignments(
                text == null || admitted.isEmpty() ? admitted : saying(text, admitted), tagger, questions);
    }

    private List<Open> saying(String text, List<Open> admitted) {
        OpeningSearch search = new OpeningSearch(tagger, questions.read(text));
        return admitted.stream()
                .filter(each -> search.points(each.read()).isPresent())
                .toList();
    }
}
