package org.sankofa.kit.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, by the names of its fields. */
public record Typed(Map<String, List<String>> values) {
    public static final Typed NOTHING = new Typed(Map.of());

    /** Of the body of a request, as Micronaut reads it: a text, or several under one name; null for no body. */
    public static Typed of(@Nullable Map<String, ?> body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (body != null) {
            body.forEach((name, value) -> values.put(name, texts(value)));
        }
        return new Typed(values);
    }

    private static List<String> texts(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof Collection<?> several) {
            several.forEach(each -> texts.add(String.valueOf(each)));
        } else if (value != null) {
            texts.add(String.valueOf(value));
        }
        return texts;
    }

    /** What is in the field, without spaces around it; empty for nothing. */
    public String text(String field) {
        return raw(field).strip();
    }

    /** What is in the field, to the letter; empty for nothing. */
    public String raw(String field) {
        List<String> all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All that was typed or chosen under the name. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** The version that the form was filled in for; one that nothing has where it is not a number. */
    public long version() {
        String version = text("version");
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
    }

    /** Not what was typed, which may be a password. */
    @Override
    public String toString() {
        return "Typed" + values.keySet();
    }
}
