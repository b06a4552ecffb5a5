package org.sankofa.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Term;

/** Fixture: a clinician as the index knows one, complete from the start. */
final class Person {

    private UUID id = UUID.randomUUID();
    private long version = 1;
    private String pseudonym;
    private String occupation;
    private List<String> specialties = List.of();
    private final List<SkillClaim> skills = new ArrayList<>();
    private final List<LanguageSkill> languages = new ArrayList<>();
    private int years = 8;
    private String residence = "NL";
    private List<String> origins = List.of("GH");
    private List<Presence> presences = List.of(Presence.PHYSICAL);
    private List<Term> terms = List.of(Term.TEMPORARY);
    private List<Availability> availability = List.of(new Availability(LocalDate.of(2027, 1, 1), null));
    private List<String> preferred = List.of();
    private String summary = "";
    private int level = 2;
    private @Nullable LocalDate levelValidUntil;

    private Person(String occupation) {
        this.occupation = occupation;
        this.pseudonym = "C-" + id.toString().replace("-", "").substring(0, 7).toUpperCase(java.util.Locale.ROOT);
    }

    static Person aMidwife() {
        return new Person("2222");
    }

    static Person aNurse() {
        return new Person("2221");
    }

    static Person aSpecialist(String... specialties) {
        Person person = new Person("2212");
        person.specialties = List.of(specialties);
        return person;
    }

    Person identified(UUID value) {
        id = value;
        return this;
    }

    Person called(String value) {
        pseudonym = value;
        return this;
    }

    Person inVersion(long value) {
        version = value;
        return this;
    }

    Person withOccupation(String value) {
        occupation = value;
        return this;
    }

    Person skilledIn(String skill, SkillLevel atLevel) {
        skills.add(new SkillClaim(skill, atLevel, 2025));
        return this;
    }

    Person speaking(String language, CefrLevel atLevel) {
        languages.add(new LanguageSkill(language, atLevel));
        return this;
    }

    Person withYears(int value) {
        years = value;
        return this;
    }

    Person livingIn(String country) {
        residence = country;
        return this;
    }

    Person from(String... countries) {
        origins = List.of(countries);
        return this;
    }

    Person accepting(Presence... values) {
        presences = List.of(values);
        return this;
    }

    Person accepting(Term... values) {
        terms = List.of(values);
        return this;
    }

    Person freeFrom(String from, @Nullable String until) {
        availability = List.of(new Availability(LocalDate.parse(from), until == null ? null : LocalDate.parse(until)));
        return this;
    }

    Person neverFree() {
        availability = List.of();
        return this;
    }

    Person preferring(String... countries) {
        preferred = List.of(countries);
        return this;
    }

    Person saying(String text) {
        summary = text;
        return this;
    }

    Person atLevel(int value) {
        level = value;
        return this;
    }

    Person verifiedUntil(String day) {
        levelValidUntil = LocalDate.parse(day);
        return this;
    }

    ClinicianDocument document() {
        return new ClinicianDocument(
                id,
                version,
                pseudonym,
                occupation,
                specialties,
                skills,
                languages,
                years,
                residence,
                residence,
                origins,
                List.of(residence),
                presences,
                terms,
                availability,
                preferred,
                summary,
                level,
                levelValidUntil);
    }

    Write.Put put() {
        return new Write.Put(document());
    }
}
