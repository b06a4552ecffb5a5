package org.sankofa.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sankofa.population.Credential.Finding;
import org.sankofa.search.Availability;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.SkillClaim;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Term;

/**
 * A person made by hand, for a demo or a test: {@code PersonSketch.aMidwife(today).from("GH").livingIn("NL").person()}.
 *
 * <p>What is not said is unremarkable: ten years of experience, in hospital practice where they live, licence verified,
 * free from today on without end, all consents but that to show the identity.
 */
public final class PersonSketch {

    private final LocalDate today;
    private final String occupation;
    private final List<String> specialties;
    private String givenName = "Ama";
    private String familyName = "Doe-Mensah";
    private @Nullable String email;
    private String language = "en";
    private final List<SkillClaim> skills = new ArrayList<>();
    private final List<LanguageSkill> languages = new ArrayList<>();
    private int years = 10;
    private String residence = "GB";
    private Practice.Setting setting = Practice.Setting.HOSPITAL;
    private @Nullable String practiceCountry;
    private List<String> origins = List.of("GH");
    private List<String> citizenships = List.of();
    private List<Presence> presences = List.of(Presence.PHYSICAL, Presence.VIRTUAL);
    private List<Term> terms = List.of(Term.TEMPORARY);
    private List<Availability> availability;
    private String summary = "";
    private @Nullable LocalDate licenceExpires;
    private Finding licence = Finding.VERIFIED;
    private Consents consents = new Consents(true, false, true);

    private PersonSketch(LocalDate today, String occupation, String... specialties) {
        this.today = today;
        this.occupation = occupation;
        this.specialties = List.of(specialties);
        this.availability = List.of(new Availability(today, null));
        this.licenceExpires = today.plusYears(3);
    }

    /** Somebody of that ISCO-08 unit group and those specialties. */
    public static PersonSketch a(LocalDate today, String occupation, String... specialties) {
        return new PersonSketch(today, occupation, specialties);
    }

    public static PersonSketch aSpecialist(LocalDate today, String... specialties) {
        return new PersonSketch(today, "2212", specialties);
    }

    public static PersonSketch aGeneralPractitioner(LocalDate today) {
        return new PersonSketch(today, "2211", "general-practice");
    }

    public static PersonSketch aNurse(LocalDate today, String... specialties) {
        return new PersonSketch(today, "2221", specialties);
    }

    public static PersonSketch aMidwife(LocalDate today) {
        return new PersonSketch(today, "2222", "midwifery")
                .skilled("labour-care:PROFICIENT", "antenatal-care:PROFICIENT");
    }

    public PersonSketch called(String givenName, String familyName) {
        this.givenName = givenName;
        this.familyName = familyName;
        return this;
    }

    public PersonSketch reachedAt(String email) {
        this.email = email;
        return this;
    }

    /** The language of the account: en, fr, pt, es or ar. */
    public PersonSketch writing(String language) {
        this.language = language;
        return this;
    }

    /** Skills as `id:LEVEL`, practised this year. */
    public PersonSketch skilled(String... claims) {
        for (String claim : claims) {
            String[] parts = claim.split(":");
            skills.add(new SkillClaim(parts[0], SkillLevel.valueOf(parts[1]), today.getYear()));
        }
        return this;
    }

    /** Languages as `tag:LEVEL`. */
    public PersonSketch speaking(String... tags) {
        Arrays.stream(tags)
                .map(tag -> tag.split(":"))
                .forEach(parts -> languages.add(new LanguageSkill(parts[0], CefrLevel.valueOf(parts[1]))));
        return this;
    }

    public PersonSketch withYears(int years) {
        this.years = years;
        return this;
    }

    public PersonSketch from(String... origins) {
        this.origins = List.of(origins);
        return this;
    }

    public PersonSketch livingIn(String residence) {
        this.residence = residence;
        return this;
    }

    public PersonSketch practising(Practice.Setting setting, @Nullable String country) {
        this.setting = setting;
        this.practiceCountry = country;
        return this;
    }

    public PersonSketch citizenOf(String... citizenships) {
        this.citizenships = List.of(citizenships);
        return this;
    }

    public PersonSketch accepting(Presence... presences) {
        this.presences = List.of(presences);
        return this;
    }

    public PersonSketch accepting(Term... terms) {
        this.terms = List.of(terms);
        return this;
    }

    /** Days from today on; the last is null for an open end. */
    public PersonSketch free(int firstDay, @Nullable Integer lastDay) {
        this.availability =
                List.of(new Availability(today.plusDays(firstDay), lastDay == null ? null : today.plusDays(lastDay)));
        return this;
    }

    public PersonSketch saying(String summary) {
        this.summary = summary;
        return this;
    }

    public PersonSketch licence(Finding finding, @Nullable LocalDate expires) {
        this.licence = finding;
        this.licenceExpires = expires;
        return this;
    }

    public PersonSketch consenting(boolean matching, boolean identityToHosts, boolean statistics) {
        this.consents = new Consents(matching, identityToHosts, statistics);
        return this;
    }

    public Person person() {
        String address =
                email == null ? Names.ascii(givenName) + "." + Names.ascii(familyName) + "@example.com" : email;
        String country =
                setting == Practice.Setting.NONE ? null : practiceCountry == null ? residence : practiceCountry;
        LocalDate graduated = today.minusYears(years + 1L).minusDays(40);
        Profile profile = new Profile(
                occupation,
                specialties,
                skills,
                languages,
                years,
                residence,
                new Practice(setting, country),
                origins,
                citizenships.isEmpty() ? List.of(residence) : citizenships,
                presences,
                terms,
                availability,
                List.of(origins.getFirst()),
                summary);
        int digits = Math.floorMod(address.hashCode(), 900_000) + 100_000;
        return new Person(
                new Identity(givenName, familyName, graduated.minusYears(25), address, "+358555" + digits),
                language,
                profile,
                List.of(
                        new Credential(
                                Credential.Kind.DIPLOMA,
                                "University of " + residence,
                                "D-" + digits,
                                residence,
                                graduated,
                                null,
                                licence == Finding.REFUSED ? Finding.PENDING : licence),
                        new Credential(
                                Credential.Kind.LICENCE,
                                "Licensing authority, " + residence,
                                residence + "-" + digits,
                                residence,
                                graduated.plusDays(60),
                                licenceExpires,
                                licence)),
                consents);
    }
}
