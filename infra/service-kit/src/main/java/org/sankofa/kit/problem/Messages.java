package org.sankofa.kit.problem;

import com.ibm.icu.text.PluralRules;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
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

    /** Where a page keeps the language that its reader chose. */
    public static final String LANGUAGE_COOKIE = "sankofa-language";

    private static final Locale PORTUGAL = Locale.of("pt", "PT");
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    /** Of every language all texts, in English what it has none for: a page asks for hundreds. */
    private final Map<Locale, Map<String, String>> texts = new HashMap<>();

    Messages(@Property(name = "sankofa.messages") List<String> bundles) {
        for (Locale language : LANGUAGES) {
            Map<String, String> spoken = new HashMap<>();
            bundles.forEach(bundle -> read(bundle, language).forEach(spoken::putIfAbsent));
            texts.getOrDefault(Locale.ENGLISH, Map.of()).forEach(spoken::putIfAbsent);
            texts.put(language, spoken);
        }
    }

    private static Map<String, String> read(String bundle, Locale language) {
        try {
            ResourceBundle read = ResourceBundle.getBundle(bundle, language, NO_FALLBACK);
            return read.keySet().stream().collect(Collectors.toMap(Function.identity(), read::getString));
        } catch (MissingResourceException absent) {
            if (language.equals(Locale.ENGLISH)) {
                throw absent;
            }
            return Map.of();
        }
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
        return Optional.ofNullable(texts.getOrDefault(locale, Objects.requireNonNull(texts.get(Locale.ENGLISH)))
                .get(key));
    }

    /**
     * The text for so many: of the messages {@code key.one}, {@code key.few} and so on the one that the language uses
     * for the number (CLDR plural rules), else {@code key.other}. The number fills the place {@code count}.
     */
    public String counted(String key, Locale locale, long count) {
        String form = PluralRules.forLocale(writing(locale)).select(count);
        String exact = key + "." + form;
        Map<String, String> said =
                Map.of("count", NumberFormat.getIntegerInstance(writing(locale)).format(count));
        return find(exact, locale).isPresent()
                ? text(exact, locale, said)
                : text(key + "." + PluralRules.KEYWORD_OTHER, locale, said);
    }

    /**
     * The language to answer in: the one that the reader chose on a page, else the first we speak of those that their
     * Accept-Language prefers.
     */
    public static Locale negotiate(@Nullable HttpRequest<?> request) {
        if (request == null) {
            return Locale.ENGLISH;
        }
        return request.getCookies()
                .findCookie(LANGUAGE_COOKIE)
                .flatMap(chosen -> language(chosen.getValue()))
                .orElseGet(() -> negotiate(request.getHeaders().get("Accept-Language")));
    }

    /** The language of this tag, if we speak it. */
    public static Optional<Locale> language(String tag) {
        return LANGUAGES.stream()
                .filter(known -> known.toLanguageTag().equals(tag))
                .findFirst();
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
        if (arguments.isEmpty()) {
            return pattern;
        }
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
        if (value instanceof LocalDate day) {
            return day(day, locale);
        }
        return value instanceof Word word ? word.in(locale, this) : String.valueOf(value);
    }

    /** A day as people write it in that language. */
    public static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(writing(locale))
                .format(day);
    }

    /** A country (ISO 3166-1 alpha-2) by its name in that language. */
    public static String country(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(writing(locale));
    }

    /**
     * The language as it is written where most of our readers learnt it: "English" alone is American, with the month first, and
     * "Portuguese" alone Brazilian, which counts nothing in the singular.
     */
    public static Locale writing(Locale language) {
        return switch (language.toLanguageTag()) {
            case "en" -> Locale.UK;
            case "pt" -> PORTUGAL;
            default -> language;
        };
    }
}
