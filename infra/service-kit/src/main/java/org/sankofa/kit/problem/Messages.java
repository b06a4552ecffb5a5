package org.sankofa.kit.problem;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Texts for people, from the resource bundles named in {@code sankofa.messages}, one file per language. A message has
 * named places ({@code {max}}); English stands in for a language that we do not speak.
 */
@Singleton
public final class Messages {
    /** The languages we speak, the default first. */
    public static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.FRENCH,
            Locale.forLanguageTag("pt"),
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("ar"));

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private final List<String> bundles;

    Messages(@Property(name = "sankofa.messages") List<String> bundles) {
        this.bundles = List.copyOf(bundles);
    }

    public String text(String key, Locale locale, Map<String, ?> arguments) {
        return find(key, locale)
                .map(pattern -> fill(pattern, locale, arguments))
                .orElseGet(() -> {
                    LOG.error("no message for {}", key);
                    return key;
                });
    }

    public Optional<String> find(String key, Locale locale) {
        for (var bundle : bundles) {
            try {
                return Optional.of(
                        ResourceBundle.getBundle(bundle, locale, NO_FALLBACK).getString(key));
            } catch (MissingResourceException elsewhere) {
                // the next bundle may have it
            }
        }
        return locale.equals(Locale.ENGLISH) ? Optional.empty() : find(key, Locale.ENGLISH);
    }

    /** The language to answer in: the first we speak of those the reader's Accept-Language prefers. */
    public static Locale negotiate(@Nullable HttpRequest<?> request) {
        return request == null ? Locale.ENGLISH : negotiate(request.getHeaders().get("Accept-Language"));
    }

    static Locale negotiate(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 200) {
            return Locale.ENGLISH;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }

    /** In one pass, so that nothing in a value is taken for a place; what has no value stays as it is. */
    private String fill(String pattern, Locale locale, Map<String, ?> arguments) {
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(
                        arguments.containsKey(place.group(1))
                                ? said(arguments.get(place.group(1)), locale)
                                : place.group()));
    }

    private String said(@Nullable Object value, Locale locale) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(each -> said(each, locale)).collect(Collectors.joining(", "));
        }
        return value instanceof Word word ? word.in(locale, this) : String.valueOf(value);
    }
}
