package org.sankofa.registry.credential;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Input;

/** What the pages of credentials show, in words of the reader's language. */
public sealed interface CredentialPage {

    /**
     * What waits for a verifier, the longest first.
     *
     * @param done whether an outcome was recorded just now
     * @param next address of the page that follows; null on the last
     */
    record Queue(List<Item> items, boolean done, @Nullable String next) implements CredentialPage {}

    /** A clinician's own credentials. */
    record Own(List<Item> items, @Nullable String notice) implements CredentialPage {}

    /**
     * One of several.
     *
     * @param status null where all have the same
     * @param waiting whether somebody has to do something about it
     * @param remark what the verifier wrote; null for nothing
     */
    record Item(
            String id,
            String kind,
            List<String> facts,
            @Nullable String status,
            boolean waiting,
            @Nullable String remark) {}

    record Fact(String label, String value) {}

    /**
     * One that is being verified.
     *
     * @param version that the verifier looks at
     * @param steps what to compare and to ask for
     */
    record Inspection(
            String id,
            String kind,
            long version,
            List<Fact> facts,
            List<String> steps,
            List<Input> inputs,
            FormFaults faults)
            implements CredentialPage {}

    /**
     * One's own, to be added or corrected.
     *
     * @param id null before it is added
     * @param version that the form was made from; 0 before it is added
     */
    record Form(@Nullable String id, String title, long version, List<Input> inputs, FormFaults faults)
            implements CredentialPage {}

    /** One's own, to be removed. */
    record Removal(String id, long version, String kind, List<String> facts) implements CredentialPage {}
}
