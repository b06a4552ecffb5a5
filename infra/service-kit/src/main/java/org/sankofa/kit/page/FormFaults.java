package org.sankofa.kit.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.Refusal;

/**
 * What is wrong with a form, said to its reader: at each field, and all together above it.
 *
 * @param general what concerns no field of it; null for nothing
 * @param byField in the order of the form's fields
 */
public record FormFaults(@Nullable String general, Map<String, String> byField) {
    public static final FormFaults NONE = new FormFaults(null, Map.of());

    /** Why a service refused the form; of several things about one field the first. */
    public static FormFaults of(Refusal refused, Messages messages, Locale locale, List<String> fields) {
        Map<String, String> byField = new LinkedHashMap<>();
        String general = null;
        for (String field : fields) {
            refused.errors().stream()
                    .filter(error -> error.field().equals(field))
                    .findFirst()
                    .ifPresent(error -> byField.put(field, text(error, messages, locale)));
        }
        FieldError reason = refused.reason();
        if (reason != null) {
            general = text(reason, messages, locale);
        } else if (byField.isEmpty()) {
            general = messages.text("problem." + refused.type().slug() + ".detail", locale, Map.of());
        }
        return new FormFaults(general, byField);
    }

    private static String text(FieldError error, Messages messages, Locale locale) {
        return messages.text("error." + error.code(), locale, error.arguments());
    }

    public boolean any() {
        return general != null || !byField.isEmpty();
    }

    /** What is wrong with this field; null for nothing. */
    public @Nullable String at(String field) {
        return byField.get(field);
    }
}
