package org.sankofa.relevance;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Predicate;
import org.sankofa.population.Person;
import org.sankofa.population.Population;
import org.sankofa.population.Profile;
import org.sankofa.relevance.Candidate.Manner;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * The people who are searched: the same for the same seed and number, on any day and machine.
 *
 * <p>They are those of the population, whose profiles are taken for the truth. How people fill in a form is then as uneven
 * as it is in life: see {@link Manner}.
 */
final class Corpus {

    static final int PEOPLE = 20_000;
    static final long SEED = 1;

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    /** The population has hardly anybody who writes Spanish, and most write English; languages could not be compared. */
    private static final Map<String, Integer> PERCENT_BY_LANGUAGE =
            Map.of("en", 30, "fr", 25, "pt", 15, "es", 15, "ar", 15);

    private static final int RETICENT_PERCENT = 35;
    private static final int TERSE_PERCENT = 25;
    /** Of what reticent people can, and somebody would tell in other words. */
    private static final int UNTOLD_PERCENT = 60;

    private static final int WISH_PERCENT = 8;
    private static final int ASIDE_PERCENT = 40;

    private final long seed;
    private final Vocabulary vocabulary;
    private final Population population;
    private final OwnWords words;

    private Corpus(long seed, Vocabulary vocabulary) {
        this.seed = seed;
        this.vocabulary = vocabulary;
        this.population = Population.of(seed, vocabulary, DAY);
        this.words = new OwnWords(vocabulary);
    }

    static List<Candidate> of(long seed, int people, Vocabulary vocabulary) {
        return new Corpus(seed, vocabulary).candidates(people);
    }

    /** The first people of the population in whose language there is place left. */
    private List<Candidate> candidates(int people) {
        Map<String, Integer> places = new HashMap<>();
        PERCENT_BY_LANGUAGE.forEach((language, percent) -> places.put(language, people * percent / 100));
        List<Candidate> candidates = new ArrayList<>(people);
        int wanted = places.values().stream().mapToInt(Integer::intValue).sum();
        for (long index = 0; candidates.size() < wanted; index++) {
            Person person = population.person(index);
            if (places.merge(person.language(), -1, Integer::sum) >= 0) {
                candidates.add(candidate(index, person));
            }
        }
        return List.copyOf(candidates);
    }

    private Candidate candidate(long index, Person person) {
        Truth truth = Truth.of(person.profile(), vocabulary);
        // Far from the generator's own numbers, so that manners have nothing to do with trades.
        SplittableRandom random = new SplittableRandom(31 * seed + index * 0x9E37_79B9_7F4A_7C15L);
        Manner manner = manner(random.nextInt(100));
        List<Concept> untold = manner == Manner.RETICENT ? untold(person, random) : List.of();
        String summary = summary(person, manner, truth, untold, random);
        UUID id = UUID.nameUUIDFromBytes(("candidate " + index).getBytes(StandardCharsets.UTF_8));
        String pseudonym = "C-%07d".formatted(index);
        ClinicianDocument written = written(person.document(id, 1, pseudonym, DAY), untold, summary);
        return new Candidate(id, person.language(), manner, truth, untold, written);
    }

    private static Manner manner(int point) {
        if (point < RETICENT_PERCENT) {
            return Manner.RETICENT;
        }
        return point < RETICENT_PERCENT + TERSE_PERCENT ? Manner.TERSE : Manner.THOROUGH;
    }

    private List<Concept> untold(Person person, SplittableRandom random) {
        Profile profile = person.profile();
        List<Concept> able = new ArrayList<>();
        profile.specialties().forEach(id -> vocabulary.specialty(id).ifPresent(able::add));
        profile.skills().forEach(claim -> vocabulary.skill(claim.skill()).ifPresent(able::add));
        List<Concept> untold = new ArrayList<>();
        for (Concept concept : able) {
            if (random.nextInt(100) < UNTOLD_PERCENT && words.canTell(concept, person.language())) {
                untold.add(concept);
            }
        }
        return untold;
    }

    private String summary(Person person, Manner manner, Truth truth, List<Concept> untold, SplittableRandom random) {
        List<String> sentences = new ArrayList<>();
        String language = person.language();
        switch (manner) {
            case THOROUGH -> sentences.add(person.profile().summary());
            case RETICENT -> {
                if (!untold.isEmpty()) {
                    sentences.add(words.tell(untold, truth.years(), language, random));
                }
            }
            case TERSE -> {}
        }
        if (random.nextInt(100) < WISH_PERCENT) {
            sentences.add(words.wish(truth, language, random));
        }
        if (random.nextInt(100) < ASIDE_PERCENT) {
            sentences.add(words.aside(language, random));
        }
        return String.join(" ", sentences);
    }

    private static ClinicianDocument written(ClinicianDocument all, List<Concept> untold, String summary) {
        return new ClinicianDocument(
                all.id(),
                all.version(),
                all.pseudonym(),
                all.occupation(),
                all.specialties().stream()
                        .filter(declared(Concept.Kind.SPECIALTY, untold))
                        .toList(),
                all.skills().stream()
                        .filter(claim -> declared(Concept.Kind.SKILL, untold).test(claim.skill()))
                        .toList(),
                all.languages(),
                all.yearsOfExperience(),
                all.residence(),
                all.practiceCountry(),
                all.origins(),
                all.citizenships(),
                all.presences(),
                all.terms(),
                all.availability(),
                all.preferredCountries(),
                summary,
                all.verificationLevel(),
                all.levelValidUntil());
    }

    private static Predicate<String> declared(Concept.Kind kind, List<Concept> untold) {
        return id ->
                untold.stream().noneMatch(one -> one.kind() == kind && one.id().equals(id));
    }
}
