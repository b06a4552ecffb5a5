package org.sankofa.matching.candidate;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.Word;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.programme.Money;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * Puts findings into the reader's language, codes of the vocabulary by their labels; and keeps from hosts what only
 * managers may know of a candidate.
 */
@Singleton
public final class Explanations {

    /** Where a clinician comes from, lives and works is not the host's to know before the identity is open. */
    private static final Set<String> WITHHELD_FROM_HOSTS =
            Set.of("residence", "practice", "origins", "others", "agreement");

    private static final Pattern ALL_CAPITALS = Pattern.compile("[A-Z_]{3,}");

    /** Such as {@code LICENCE NL 2027-01-31}. */
    private static final Pattern DATED = Pattern.compile("[A-Z_]{3,}( [A-Z]{2})? [0-9]{4}-[0-9/-]+");

    /** A day or a period. */
    private static final Pattern DAYS =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:/([0-9]{4}-[0-9]{2}-[0-9]{2}))?");

    private final Messages messages;
    private final Vocabulary vocabulary = Vocabulary.standard();

    Explanations(Messages messages) {
        this.messages = messages;
    }

    /**
     * The text of a finding.
     *
     * @param prefix {@code eligibility}, {@code score} or {@code check}; a failure's text is an error's text as well
     */
    public String text(String prefix, Finding finding, Locale locale) {
        String key = prefix + "." + finding.code();
        return text(finding.outcome() == Outcome.FAILED ? "error." + key : key, finding.evidence(), locale);
    }

    /** A text with its places filled, codes replaced by labels. */
    public String text(String key, Map<String, String> evidence, Locale locale) {
        Map<String, String> labels = new HashMap<>();
        evidence.forEach((name, value) -> labels.put(name, labelled(value, locale)));
        return messages.text(key, locale, labels);
    }

    /** What of the evidence that side may read. */
    public Map<String, String> evidence(Map<String, String> evidence, Party reader) {
        if (reader == Party.MANAGER) {
            return evidence;
        }
        return evidence.entrySet().stream()
                .filter(entry -> !WITHHELD_FROM_HOSTS.contains(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Evidence as the arguments of an error, told in the reader's language when it is read. */
    public Map<String, Word> words(Map<String, String> evidence) {
        return evidence.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> (locale, texts) -> labelled(entry.getValue(), locale)));
    }

    /** A list of words, or several such lists, each under a title: {@code title: A, B; other title: C}. */
    private String labelled(String value, Locale locale) {
        return Arrays.stream(value.split("; ", -1))
                .map(part -> {
                    int title = part.lastIndexOf(": ");
                    return title < 0
                            ? list(part, locale)
                            : part.substring(0, title + 2) + list(part.substring(title + 2), locale);
                })
                .collect(Collectors.joining("; "));
    }

    private String list(String value, Locale locale) {
        return Arrays.stream(value.split(", ", -1))
                .map(word -> label(word, locale))
                .collect(Collectors.joining(", "));
    }

    private String label(String word, Locale locale) {
        if (DATED.matcher(word).matches()) {
            return Arrays.stream(word.split(" "))
                    .map(part -> label(part, locale))
                    .collect(Collectors.joining(" "));
        }
        int level = word.indexOf(':');
        if (level > 0) {
            return label(word.substring(0, level), locale)
                    + word.substring(level).replace(':', ' ');
        }
        Matcher days = DAYS.matcher(word);
        if (days.matches()) {
            return Stream.of(days.group(1), days.group(2))
                    .filter(Objects::nonNull)
                    .map(day -> Messages.day(LocalDate.parse(day), locale))
                    .collect(Collectors.joining(" – "));
        }
        Money money = Money.read(word).orElse(null);
        if (money != null) {
            return money.in(locale, messages);
        }
        for (Kind kind : Kind.values()) {
            Concept concept = vocabulary.concept(kind, word).orElse(null);
            if (concept != null) {
                return concept.label(locale.toLanguageTag());
            }
        }
        return ALL_CAPITALS.matcher(word).matches()
                ? messages.find("word." + word, locale).orElse(word)
                : word;
    }
}
