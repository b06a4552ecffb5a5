package org.sankofa.matching.hospital;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Input;

/**
 * What an institution says of itself, as a form.
 *
 * @param address of the page, where its form goes as well
 * @param state where it stands; null before it is applied for
 * @param next what its state means for the host
 * @param reason the manager's; null for none
 * @param inputs none where nothing can be changed
 * @param notice what was done; null for nothing
 */
public record InstitutionPage(
        String address,
        String title,
        @Nullable String state,
        String next,
        @Nullable String reason,
        long version,
        List<Input> inputs,
        FormFaults faults,
        @Nullable String notice) {
    public InstitutionPage {
        inputs = List.copyOf(inputs);
    }
}
