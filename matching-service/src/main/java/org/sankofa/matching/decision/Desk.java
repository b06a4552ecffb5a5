package org.sankofa.matching.decision;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody decides: in which words, and where they come from and go to.
 *
 * @param title key of the words above the form
 * @param choice beginning of the keys that name each deed; kind and deed follow
 * @param sure beginning of the keys that say what a deed brings about; kind and deed follow
 * @param hint beginning of the keys that say whether a reason is needed; the kind follows; null where none is asked for
 * @param kind beginning of the keys that name what is decided about; the kind follows
 * @param back page that its reader comes from
 * @param backLabel key of its name
 * @param done page that tells that the decision is saved
 */
public record Desk(
        String title,
        String choice,
        String sure,
        @Nullable String hint,
        String kind,
        String back,
        String backLabel,
        String done) {
    private static final String DECIDE = "queue.decide";

    /** A manager's, who goes from one decision to the next. */
    public static Desk queue(String kind) {
        String queue = "/queue?kind=" + kind;
        return new Desk(
                DECIDE,
                "queue.choice.",
                "queue.sure.",
                "queue.reason.hint.",
                "queue.kind.",
                queue,
                "page.queue",
                queue + "&decided");
    }

    /** Of those whom the thing is about, who stay with it. */
    public static Desk own(String address, String back, String backLabel) {
        return new Desk(
                "hosting.deeds",
                "hosting.choice.",
                "hosting.sure.",
                "hosting.reason.hint.",
                "hosting.kind.",
                back,
                backLabel,
                address + "?decided");
    }

    boolean isQueue() {
        return title.equals(DECIDE);
    }

    /** The same, where no reason is asked for. */
    public Desk withoutReason() {
        return new Desk(title, choice, sure, null, kind, back, backLabel, done);
    }
}
