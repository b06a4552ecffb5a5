package org.sankofa.population;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.sankofa.search.SkillClaim;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * Writes what people say of themselves, in their own language, out of sentences whose grammar bears any label: countries
 * and skills stand in lists and brackets where a language would otherwise ask for an article.
 */
final class Summaries {

    private enum Part {
        OPENING,
        SKILLS,
        TEACHING,
        MOTIVE,
        LIMITS
    }

    /** What a summary is made of. */
    record Facts(
            String occupation,
            boolean female,
            String specialty,
            int years,
            List<SkillClaim> skills,
            String origin,
            String residence) {}

    private static final Set<String> WITH_ARTICLE =
            Set.of("GB", "US", "NL", "AE", "GM", "PH", "CD", "CF", "CG", "KM", "MV", "BS", "DO", "CZ");

    private final Map<String, Map<Part, List<Template>>> sentences = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<Kind, Map<String, Map<String, String>>> labels = new EnumMap<>(Kind.class);
    private final Map<String, String> englishCountryInSentence = new HashMap<>();

    Summaries(Vocabulary vocabulary) {
        for (Table.Row row : Table.read("summaries")) {
            sentences
                    .computeIfAbsent(row.text("language"), language -> new EnumMap<>(Part.class))
                    .computeIfAbsent(Part.valueOf(row.text("part").toUpperCase(Locale.ROOT)), part -> new ArrayList<>())
                    .add(new Template(row.text("sentence")));
        }
        for (Table.Row row : Table.read("titles")) {
            for (String language : List.of("fr", "pt", "es", "ar")) {
                titles.put(title(language, row.text("occupation"), true), row.text(language + "F"));
                titles.put(title(language, row.text("occupation"), false), row.text(language + "M"));
            }
            titles.put(title("en", row.text("occupation"), true), row.text("en"));
            titles.put(title("en", row.text("occupation"), false), row.text("en"));
        }
        for (Kind kind : List.of(Kind.SPECIALTY, Kind.SKILL, Kind.COUNTRY)) {
            Map<String, Map<String, String>> ofKind = new HashMap<>();
            for (Concept concept : vocabulary.concepts(kind)) {
                Map<String, String> words = new HashMap<>();
                concept.labels()
                        .forEach((language, label) ->
                                words.put(language, kind == Kind.COUNTRY ? label : inSentence(label)));
                ofKind.put(concept.id(), words);
            }
            labels.put(kind, ofKind);
        }
        for (Concept country : vocabulary.countries()) {
            String label = country.label("en");
            englishCountryInSentence.put(country.id(), WITH_ARTICLE.contains(country.id()) ? "the " + label : label);
        }
    }

    /** Two to four sentences; at most some 400 characters. */
    String write(String language, Facts facts, SplittableRandom random) {
        Map<Part, List<Template>> parts = Objects.requireNonNull(sentences.get(language), language);
        int shift = random.nextInt(facts.skills().size());
        Template.Filling filling = gap -> fill(gap, language, facts, shift);
        StringBuilder out = new StringBuilder(320);
        pick(parts, Part.OPENING, random).fill(out, filling);
        out.append(' ');
        pick(parts, Part.SKILLS, random).fill(out, filling);
        if (random.nextInt(100) < 45) {
            out.append(' ');
            pick(parts, Part.TEACHING, random).fill(out, filling);
        }
        if (random.nextInt(100) < 50) {
            out.append(' ');
            pick(parts, Part.MOTIVE, random).fill(out, filling);
        }
        if (random.nextInt(100) < 30) {
            out.append(' ');
            pick(parts, Part.LIMITS, random).fill(out, filling);
        }
        return out.toString();
    }

    private static Template pick(Map<Part, List<Template>> parts, Part part, SplittableRandom random) {
        List<Template> choice = Objects.requireNonNull(parts.get(part), part.name());
        return choice.get(random.nextInt(choice.size()));
    }

    private String fill(String gap, String language, Facts facts, int shift) {
        return switch (gap) {
            case "title" -> title(language, facts);
            case "title-lower" -> inSentence(title(language, facts));
            case "a-title" -> {
                String title = inSentence(title(language, facts));
                yield ("aeiou".indexOf(title.charAt(0)) >= 0 ? "an " : "a ") + title;
            }
            case "specialty" -> label(Kind.SPECIALTY, facts.specialty(), language);
            case "experience" -> experience(language, facts.years());
            case "experience-capital" -> capital(experience(language, facts.years()));
            case "residence" -> label(Kind.COUNTRY, facts.residence(), language);
            case "origin" -> label(Kind.COUNTRY, facts.origin(), language);
            case "residence-in" -> Objects.requireNonNull(englishCountryInSentence.get(facts.residence()));
            case "origin-in" -> Objects.requireNonNull(englishCountryInSentence.get(facts.origin()));
            case "skill1" -> skill(language, facts, shift);
            case "skill2" -> skill(language, facts, shift + 1);
            case "skill3" -> skill(language, facts, shift + 2);
            default -> throw new IllegalArgumentException("no filling for " + gap);
        };
    }

    private String skill(String language, Facts facts, int index) {
        SkillClaim claim = facts.skills().get(index % facts.skills().size());
        return label(Kind.SKILL, claim.skill(), language);
    }

    private String label(Kind kind, String id, String language) {
        Map<String, String> words =
                Objects.requireNonNull(Objects.requireNonNull(labels.get(kind)).get(id), id);
        return Objects.requireNonNull(words.get(language), language);
    }

    private String title(String language, Facts facts) {
        return Objects.requireNonNull(titles.get(title(language, facts.occupation(), facts.female())));
    }

    private static String title(String language, String occupation, boolean female) {
        return language + occupation + female;
    }

    private static String experience(String language, int years) {
        int shown = Math.max(1, years);
        return switch (language) {
            case "fr" -> shown == 1 ? "1 an" : shown + " ans";
            case "pt" -> shown == 1 ? "1 ano" : shown + " anos";
            case "es" -> shown == 1 ? "1 año" : shown + " años";
            case "ar" -> arabicYears(shown);
            default -> shown == 1 ? "1 year" : shown + " years";
        };
    }

    private static String arabicYears(int years) {
        if (years == 1) {
            return "سنة واحدة";
        }
        if (years == 2) {
            return "سنتان";
        }
        return years <= 10 ? years + " سنوات" : years + " سنة";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Labels start with a capital; inside a sentence only abbreviations and names keep it. */
    private static String inSentence(String label) {
        if (label.length() < 2 || !Character.isLowerCase(label.charAt(1)) || label.startsWith("Doppler")) {
            return label;
        }
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
