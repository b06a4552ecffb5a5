package org.sankofa.matching.hospital;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Input;
import org.sankofa.matching.decision.Told;

/** What the pages for posting a need show, in words of the reader's language. */
public sealed interface NeedPage {

    /**
     * One screen.
     *
     * @param id null before anything is kept
     * @param address of the page, where its form goes as well
     * @param where the institution
     * @param find what was searched for; null where the screen has no search
     * @param reason why a manager returned it; null for nothing
     */
    record Form(
            NeedStep step,
            @Nullable UUID id,
            String address,
            String where,
            long version,
            @Nullable String find,
            List<Input> inputs,
            FormFaults faults,
            @Nullable String notice,
            @Nullable String reason)
            implements NeedPage {}

    /**
     * Everything that is said, to be checked before it is submitted.
     *
     * @param changeable whether the host may still change and submit it
     * @param next what its state means for the host
     */
    record Preview(
            UUID id,
            String title,
            String state,
            String next,
            long version,
            boolean changeable,
            List<Lack> lacking,
            List<Told> facts,
            List<Told> texts,
            FormFaults faults,
            @Nullable String notice)
            implements NeedPage {}

    /**
     * What keeps it from being submitted.
     *
     * @param address of the screen that it is mended on
     */
    record Lack(String address, String field, String text) {}
}
