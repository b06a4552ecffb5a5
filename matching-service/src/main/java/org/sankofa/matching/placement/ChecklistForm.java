package org.sankofa.matching.placement;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sankofa.matching.input.Faults;

/**
 * What is done, and what is open again. Items that are not named stay as they are.
 *
 * @param items by the names of {@link ChecklistItem}
 */
@Serdeable
record ChecklistForm(@Nullable @NotNull @Size(max = 50) Map<String, Boolean> items) {

    /** The checklist with these changes; refuses items that it does not have. */
    Map<ChecklistItem, Boolean> over(Map<ChecklistItem, Boolean> checklist) {
        Map<ChecklistItem, Boolean> changed = new EnumMap<>(ChecklistItem.class);
        changed.putAll(checklist);
        Faults faults = new Faults();
        Objects.requireNonNull(items).forEach((name, done) -> {
            ChecklistItem item = changed.keySet().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (item == null) {
                faults.add("items." + name, "unknown-checklist-item");
            } else {
                changed.put(item, Boolean.TRUE.equals(done));
            }
        });
        faults.refuse();
        return changed;
    }
}
