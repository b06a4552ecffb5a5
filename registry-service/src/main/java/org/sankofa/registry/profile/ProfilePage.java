package org.sankofa.registry.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Finder;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Input;

/** What the pages of a profile show, in words of the reader's language. */
public sealed interface ProfilePage {

    /**
     * The steps and how far they are.
     *
     * @param status of the registration; null where there is none
     * @param unfound why hospitals do not find them; null where they do, or could not be expected to
     * @param done how many of the required steps are
     */
    record Tasks(
            @Nullable String pseudonym,
            @Nullable String status,
            @Nullable String unfound,
            boolean submittable,
            boolean withdrawable,
            int done,
            int required,
            List<Task> tasks,
            @Nullable String notice)
            implements ProfilePage {}

    /** @param state key of the text of its tag */
    record Task(Step step, String state) {}

    /**
     * One step as a form.
     *
     * @param version that the form was made from; 0 before there is a registration
     * @param finder null where the step has no search
     * @param find what was searched for; empty for nothing
     * @param next slug of the step that follows, or of the answers to be checked
     */
    record Form(
            Step step,
            long version,
            @Nullable Finder finder,
            String find,
            List<Input> inputs,
            FormFaults faults,
            @Nullable String notice,
            String next)
            implements ProfilePage {}

    /**
     * Everything that was said, to be checked before it is submitted.
     *
     * @param missing what has to be said before that
     * @param unfound why hospitals would not find them; null where they would
     */
    record Answers(
            long version,
            boolean submittable,
            List<Missing> missing,
            @Nullable String unfound,
            List<Answer> answers,
            FormFaults faults)
            implements ProfilePage {}

    /** @param label of the field in that step */
    record Missing(Step step, String label) {}

    record Answer(Step step, String label, List<String> values) {}

    /**
     * That one's name was opened.
     *
     * @param day when, as the reader writes it
     * @param proposal address of what it was opened for
     */
    record Seen(String day, String proposal) {}

    /** @param next address of the page that follows; null on the last */
    record AllSeen(List<Seen> times, @Nullable String next) {}
}
