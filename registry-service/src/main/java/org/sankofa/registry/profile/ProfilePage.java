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
     * @param status of the registration
     * @param done how many of the required steps are
     */
    record Tasks(
            @Nullable String pseudonym,
            String status,
            boolean findable,
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

    /** Everything that was said, to be checked before it is submitted. */
    record Answers(long version, boolean submittable, List<Answer> answers, FormFaults faults) implements ProfilePage {}

    record Answer(Step step, String label, List<String> values) {}
}
