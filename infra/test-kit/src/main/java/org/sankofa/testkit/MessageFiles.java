package org.sankofa.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts for people, one file per language, as they lie on the class path below {@code /messages}. */
public final class MessageFiles {
    private static final List<String> OTHERS = List.of("fr", "pt", "es", "ar");
    private static final Pattern PLACE = Pattern.compile("\\{[a-zA-Z]+}");
    /** Languages have different plural forms (CLDR), but all have this one. */
    private static final Pattern PLURAL = Pattern.compile("(.*)\\.(zero|one|two|few|many|other)$");

    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z.][A-Za-z0-9.-]*)\"");
    /** {@code reader.say("key")}, {@code reader.count("key", …)}: with the whole key, not the beginning of one. */
    private static final Pattern SAID = Pattern.compile("\\breader\\.(?:say|count)\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private static final Pattern CONSTRAINT = Pattern.compile("@([A-Z][A-Za-z]+)");
    private static final String FAULT = "error.";

    private MessageFiles() {}

    /** The English texts; every other language has the same, with the same places, and none is empty. */
    public static Properties checked(String bundle) {
        Properties english = read(bundle, "en");
        assertThat(english).as(bundle).isNotEmpty();
        for (String language : OTHERS) {
            Properties other = read(bundle, language);
            assertThat(meanings(other)).as("%s in %s", bundle, language).isEqualTo(meanings(english));
            for (String key : other.stringPropertyNames()) {
                String text = other.getProperty(key);
                String counterpart = english.getProperty(key);
                assertThat(text).as("%s in %s", key, language).isNotBlank();
                if (counterpart != null && !PLURAL.matcher(key).matches()) {
                    assertThat(places(text)).as("%s in %s", key, language).isEqualTo(places(counterpart));
                }
            }
        }
        return english;
    }

    /** The keys, the forms of a number as one. */
    private static Set<String> meanings(Properties texts) {
        return texts.stringPropertyNames().stream()
                .map(key -> PLURAL.matcher(key).replaceFirst("$1.other"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The texts of a bundle that no page says. One is said where its key stands in the sources, in whole, by its beginning (up to
     * a full stop, but more than the bundle's name), or by a whole one and an ending; the forms of a number count as one.
     *
     * @param sources folders of Java and templates
     */
    public static Set<String> unsaid(String bundle, Path... sources) {
        Set<String> literals = new HashSet<>();
        matches(LITERAL, sources).forEach(found -> literals.add(found.group(1)));
        Set<String> unsaid = new TreeSet<>();
        for (String key : meanings(read(bundle, "en"))) {
            String plain = PLURAL.matcher(key).replaceFirst("$1");
            boolean said = literals.contains(plain)
                    || literals.stream()
                            .anyMatch(literal ->
                                    literal.endsWith(".") && !literal.equals(bundle + ".") && plain.startsWith(literal))
                    || literals.stream()
                            .anyMatch(literal -> literal.startsWith(".")
                                    && plain.endsWith(literal)
                                    && literals.contains(plain.substring(0, plain.length() - literal.length())));
            if (!said) {
                unsaid.add(key);
            }
        }
        return unsaid;
    }

    /**
     * The faults of a bundle that nothing finds: their codes stand in the sources neither in whole, nor by their beginning (up to a
     * full stop), nor as the constraint that they are made of.
     *
     * @param sources folders of Java
     */
    public static Set<String> unfound(String bundle, Path... sources) {
        Set<String> literals = new HashSet<>();
        matches(LITERAL, sources).forEach(found -> literals.add(found.group(1)));
        matches(CONSTRAINT, sources)
                .forEach(found -> literals.add(
                        found.group(1).replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT)));
        return meanings(read(bundle, "en")).stream()
                .filter(key -> key.startsWith(FAULT))
                .map(key -> key.substring(FAULT.length()))
                .filter(code -> literals.stream()
                        .noneMatch(
                                literal -> literal.equals(code) || literal.endsWith(".") && code.startsWith(literal)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys that pages say and none of the bundles has. */
    public static Set<String> missing(List<String> bundles, Path... sources) {
        Set<String> known = new HashSet<>();
        bundles.forEach(bundle -> meanings(read(bundle, "en"))
                .forEach(key -> known.add(PLURAL.matcher(key).replaceFirst("$1"))));
        return matches(SAID, sources)
                .map(found -> found.group(1))
                .filter(key -> !known.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> matches(Pattern pattern, Path... sources) {
        return Stream.of(sources).flatMap(folder -> {
            try (Stream<Path> files = Files.walk(folder)) {
                return files
                        .filter(file -> file.toString().endsWith(".java")
                                || file.toString().endsWith(".jte"))
                        .toList()
                        .stream()
                        .flatMap(file -> pattern.matcher(text(file)).results());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Properties read(String bundle, String language) {
        String file = "/messages/" + bundle + "_" + language + ".properties";
        Properties properties = new Properties();
        try (var in = Objects.requireNonNull(MessageFiles.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
