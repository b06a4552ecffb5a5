package org.sankofa.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body that creates a programme. Starts wide: running for two years, every occupation of the fixtures, no agreement. */
public final class ProgrammeFixture extends JsonFixture<ProgrammeFixture> {
    private ProgrammeFixture(ObjectNode json) {
        super(json);
    }

    @Override
    ProgrammeFixture copy(ObjectNode changed) {
        return new ProgrammeFixture(changed);
    }

    public static ProgrammeFixture aProgramme() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return new ProgrammeFixture(read("""
                {
                  "name": "Ghana Health II",
                  "funder": "Netherlands Ministry of Foreign Affairs",
                  "countries": ["GH"],
                  "occupations": ["2211", "2212", "2221", "2222"],
                  "presences": ["PHYSICAL", "VIRTUAL", "HYBRID"],
                  "terms": ["TEMPORARY"],
                  "startsOn": "%s",
                  "endsOn": "%s",
                  "budget": {"amount": 100000, "currency": "EUR"},
                  "rules": {"heritageRequired": false},
                  "agreements": []
                }
                """.formatted(today.minusMonths(1), today.plusYears(2))));
    }

    public ProgrammeFixture named(String name) {
        return with("/name", name);
    }

    public ProgrammeFixture in(String... countries) {
        return listing("/countries", countries);
    }

    public ProgrammeFixture forOccupations(String... occupations) {
        return listing("/occupations", occupations);
    }

    public ProgrammeFixture requiringHeritage() {
        return with("/rules/heritageRequired", true);
    }

    public ProgrammeFixture withBudget(long amount, String currency) {
        return with("/budget", Map.of("amount", amount, "currency", currency));
    }

    public ProgrammeFixture running(LocalDate from, LocalDate until) {
        return with("/startsOn", from.toString()).with("/endsOn", until.toString());
    }

    /** An agreement in force with the countries of residence or practice, for all the programme's occupations. */
    public ProgrammeFixture underAgreementWith(String... countries) {
        Map<String, Object> agreement = new LinkedHashMap<>();
        agreement.put("title", "Agreement on circular migration of health workers");
        agreement.put("kind", "BILATERAL_AGREEMENT");
        agreement.put("countries", List.of(countries));
        agreement.put("occupations", json().required("occupations"));
        agreement.put("startsOn", json().required("startsOn"));
        agreement.put("endsOn", json().required("endsOn"));
        agreement.put("qualificationsRecognised", true);
        agreement.put("reEntryGuaranteed", true);
        agreement.put("coversSafeguardedCountries", true);
        return adding("/agreements", agreement);
    }
}
