package org.sankofa.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.sankofa.search.Availability;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.SkillClaim;
import org.sankofa.search.vocabulary.Vocabulary;

class PopulationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Vocabulary VOCABULARY = Vocabulary.standard();
    private static final Population PEOPLE = Population.of(7, VOCABULARY, TODAY);

    @Property(tries = 50)
    void theSameSeedMakesTheSamePeopleInAnySlice(
            @ForAll long seed, @ForAll @LongRange(min = 0, max = 2_000_000) long from) {
        Population once = Population.of(seed, VOCABULARY, TODAY);
        Population again = Population.of(seed, VOCABULARY, TODAY);
        List<Person> slice = once.people(from, 8).parallel().toList();
        assertThat(again.people(from, 8).toList()).isEqualTo(slice);
        assertThat(again.person(from + 5)).isEqualTo(slice.get(5));
    }

    @Property(tries = 100)
    void anotherSeedMakesOtherPeople(@ForAll @IntRange(min = 8, max = 100_000) int seed) {
        Population others = Population.of(seed, VOCABULARY, TODAY);
        assertThat(others.people(0, 5).toList())
                .isNotEqualTo(PEOPLE.people(0, 5).toList());
    }

    @Property(tries = 3000)
    void everyCodeIsInTheVocabulary(@ForAll @LongRange(min = 0, max = 50_000_000) long index) {
        Profile profile = PEOPLE.person(index).profile();
        assertThat(VOCABULARY.occupation(profile.occupation())).isPresent();
        assertThat(profile.specialties())
                .isNotEmpty()
                .allMatch(id -> VOCABULARY.specialty(id).isPresent());
        assertThat(profile.skills()).isNotEmpty();
        assertThat(profile.skills())
                .extracting(SkillClaim::skill)
                .doesNotHaveDuplicates()
                .allMatch(id -> VOCABULARY.skill(id).isPresent());
        assertThat(profile.languages()).isNotEmpty();
        assertThat(profile.languages())
                .extracting(LanguageSkill::language)
                .doesNotHaveDuplicates()
                .allMatch(VOCABULARY::isLanguage);
        assertThat(profile.origins()).isNotEmpty().doesNotHaveDuplicates().allMatch(VOCABULARY::isCountry);
        assertThat(profile.citizenships()).isNotEmpty().doesNotHaveDuplicates().allMatch(VOCABULARY::isCountry);
        assertThat(profile.preferredCountries()).doesNotHaveDuplicates().allMatch(VOCABULARY::isCountry);
        assertThat(VOCABULARY.isCountry(profile.residence())).isTrue();
        assertThat(profile.presences()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(profile.terms()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(Vocabulary.LABEL_LANGUAGES).contains(PEOPLE.person(index).language());
    }

    @Property(tries = 3000)
    void datesArePlausible(@ForAll @LongRange(min = 0, max = 50_000_000) long index) {
        Person person = PEOPLE.person(index);
        Profile profile = person.profile();
        LocalDate born = person.identity().dateOfBirth();
        assertThat(born).isBetween(TODAY.minusYears(73), TODAY.minusYears(21));
        assertThat(profile.yearsOfExperience()).isBetween(0, 50);
        for (Credential credential : person.credentials()) {
            assertThat(credential.issuedOn()).isAfter(born.plusYears(18)).isBeforeOrEqualTo(TODAY);
            if (credential.expiresOn() != null) {
                assertThat(credential.expiresOn()).isAfterOrEqualTo(credential.issuedOn());
            }
            if (credential.kind() == Credential.Kind.DIPLOMA) {
                assertThat(credential.issuedOn())
                        .as("graduated before practising")
                        .isBeforeOrEqualTo(TODAY.minusYears(profile.yearsOfExperience()));
            }
        }
        for (SkillClaim claim : profile.skills()) {
            if (claim.lastPractised() != null) {
                assertThat(claim.lastPractised())
                        .isBetween(TODAY.minusYears(profile.yearsOfExperience()).getYear(), TODAY.getYear());
            }
        }
        assertThat(profile.availability())
                .isNotEmpty()
                .anySatisfy(window -> assertThat(isOver(window)).isFalse());
    }

    private static boolean isOver(Availability window) {
        return window.until() != null && window.until().isBefore(TODAY);
    }

    @Property(tries = 1000)
    void aSummaryNamesRealSkillsAndNeverThePerson(@ForAll @LongRange(min = 0, max = 50_000_000) long index) {
        Person person = PEOPLE.person(index);
        String summary = person.profile().summary();
        assertThat(summary).hasSizeBetween(40, 800).doesNotContain("{", "null", "@");
        assertThat(person.profile().skills())
                .anySatisfy(claim -> assertThat(summary)
                        .containsIgnoringCase(
                                VOCABULARY.skill(claim.skill()).orElseThrow().label(person.language())));
    }

    @Test
    void countriesTradesAndLanguagesGoTogether() {
        List<Person> somali = from("SO").toList();
        assertThat(somali).hasSizeGreaterThan(300);
        assertThat(share(somali, person -> speaks(person, "so"))).isGreaterThan(0.9);
        assertThat(share(somali, livesIn("FI", "GB"))).isGreaterThan(0.3);
        assertThat(share(from("GH").toList(), livesIn("GB", "NL", "DE"))).isGreaterThan(0.5);
        assertThat(share(from("CV").toList(), livesIn("US", "PT"))).isGreaterThan(0.6);
        assertThat(share(from("CV").toList(), person -> speaks(person, "pt"))).isGreaterThan(0.7);
        assertThat(share(from("CD").toList(), livesIn("BE", "FR"))).isGreaterThan(0.5);
        assertThat(share(from("RW").toList(), livesIn("BE"))).isGreaterThan(0.2);
        assertThat(share(from("MA").toList(), livesIn("FR", "ES"))).isGreaterThan(0.5);
    }

    @Test
    void midwivesHaveMidwiferySkillsAndSurgeonsDoNotNurse() {
        List<Person> people = PEOPLE.people(0, 8000).toList();
        assertThat(people)
                .filteredOn(occupation("2222"))
                .isNotEmpty()
                .allSatisfy(
                        person -> assertThat(person.profile().specialties()).allMatch(id -> id.contains("midwifery")));
        assertThat(people)
                .filteredOn(occupation("2221"))
                .allSatisfy(person -> assertThat(person.profile().skills())
                        .extracting(SkillClaim::skill)
                        .doesNotContain("caesarean-section"));
    }

    @Test
    void addressesAreUniqueAndReachNobody() {
        Set<String> seen = new HashSet<>();
        PEOPLE.people(0, 20_000).forEach(person -> {
            String email = person.identity().email();
            assertThat(seen.add(email)).as(email).isTrue();
            assertThat(email).matches("[a-z0-9.]+@example\\.(org|com|net)");
            assertThat(person.identity().phone()).matches("\\+[0-9]{9,15}");
        });
    }

    @Test
    void namesComeInTheScriptsOfTheirPeople() {
        List<String> names = PEOPLE.people(0, 20_000)
                .map(person -> person.identity().familyName())
                .toList();
        assertThat(names)
                .anyMatch(name -> name.contains("N'Diaye"))
                .anyMatch(name -> name.contains("Côté"))
                .anyMatch("李"::equals)
                .anyMatch(name -> name.matches("\\p{IsArabic}+"))
                .anyMatch(name -> name.matches("\\p{IsEthiopic}+"));
    }

    private static Stream<Person> from(String country) {
        return PEOPLE.people(0, 12_000)
                .filter(person -> person.profile().origins().getFirst().equals(country));
    }

    private static boolean speaks(Person person, String language) {
        return person.profile().languages().stream()
                .anyMatch(skill -> skill.language().equals(language));
    }

    private static Predicate<Person> livesIn(String... countries) {
        return person -> Set.of(countries).contains(person.profile().residence());
    }

    private static Predicate<Person> occupation(String code) {
        return person -> person.profile().occupation().equals(code);
    }

    private static double share(List<Person> people, Predicate<Person> predicate) {
        return (double) people.stream().filter(predicate).count() / people.size();
    }
}
