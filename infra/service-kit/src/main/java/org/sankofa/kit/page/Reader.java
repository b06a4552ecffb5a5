package org.sankofa.kit.page;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.problem.Messages;

/**
 * Who reads a page, and in which language: what every template is given.
 *
 * @param actor null for somebody who has not signed in
 * @param address path and query of the page
 */
public record Reader(
        Messages messages,
        Assets assets,
        Locale locale,
        @Nullable Actor actor,
        String address) {

    /** The text for this key. */
    public String say(String key) {
        return messages.text(key, locale, Map.of());
    }

    /** The text for this key, with one named place filled. */
    public String say(String key, String place, Object value) {
        return messages.text(key, locale, Map.of(place, value));
    }

    /** The text for this key, with its named places filled. */
    public String say(String key, Map<String, ?> values) {
        return messages.text(key, locale, values);
    }

    /** The text for so many, in the form that the language has for that number; the number fills the place {@code count}. */
    public String count(String key, long count) {
        return messages.counted(key, locale, count);
    }

    public String language() {
        return locale.toLanguageTag();
    }

    /** {@code rtl} or {@code ltr}. */
    public String direction() {
        return direction(locale);
    }

    /** The direction that a language is written in. */
    public static String direction(Locale language) {
        return language.getLanguage().equals("ar") ? "rtl" : "ltr";
    }

    /** The query of the page with its question mark, to take it along to another page; empty for none. */
    public String query() {
        int query = address.indexOf('?');
        return query < 0 ? "" : address.substring(query);
    }

    /** A day as the reader writes it. */
    public String day(LocalDate day) {
        return Messages.day(day, locale);
    }

    /** A number as the reader writes it, to one decimal at most. */
    public String number(double number) {
        NumberFormat format = NumberFormat.getInstance(Messages.writing(locale));
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    public String country(String code) {
        return Messages.country(code, locale);
    }

    public boolean is(Role role) {
        return actor != null && actor.is(role);
    }

    /** The name of a language in itself. */
    public static String ownName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
