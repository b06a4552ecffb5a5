package org.sankofa.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.AssignmentFixture;
import org.sankofa.testkit.ClinicianFixture;
import org.sankofa.testkit.InstitutionFixture;
import org.sankofa.testkit.ProgrammeFixture;

/** For every documented operation somebody who may do it, a row to do it on, and a body that would be accepted. */
final class Cast {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each takes a slow hash of a password, or counts against a limit of attempts. */
    private static final Set<String> COSTLY = Set.of(
            "POST /api/v1/accounts",
            "POST /api/v1/accounts/confirmations",
            "POST /api/v1/accounts/me/deletion",
            "POST /api/v1/accounts/me/email-changes",
            "POST /api/v1/tokens",
            "POST /api/v1/tokens/refresh");

    private record Part(Person actor, String path, String body) {}

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final House house;
    private final Person host;
    private final Person manager;
    private final Person verifier;
    private final Clinician clinician;

    static Cast of(House house) {
        return new Cast(house);
    }

    private Cast(House house) {
        this.house = house;
        People people = house.people();
        List<Person> staff = People.together(List.of(
                () -> people.invited("HOST"),
                () -> people.invited("MANAGER"),
                () -> people.invited("VERIFIER"),
                () -> people.invited("CLINICIAN"),
                () -> people.invited("CLINICIAN"),
                () -> people.invited("CLINICIAN")));
        host = staff.get(0);
        manager = staff.get(1);
        verifier = staff.get(2);
        clinician = people.registered(staff.get(3), ClinicianFixture.aMidwife().from("GH"));
        Clinician proposed =
                people.registered(staff.get(4), ClinicianFixture.aMidwife().named("Ama", "Boateng"));
        Clinician placed =
                people.registered(staff.get(5), ClinicianFixture.aMidwife().named("Yaa", "Mensah"));
        String credential = clinician
                .person()
                .api()
                .post("/api/v1/clinicians/me/credentials", People.licence("Register of midwives", "M-1", "NL"))
                .hasStatus(201)
                .id();
        String institution =
                people.vetted(host, manager, InstitutionFixture.aHospital()).id();
        String programme =
                people.programme(manager, ProgrammeFixture.aProgramme()).id();
        AssignmentFixture need =
                AssignmentFixture.anAssignment(institution, programme).withPlaces(9);
        String draft =
                host.api().post("/api/v1/assignments", need).hasStatus(201).id();
        String submitted =
                host.api().post("/api/v1/assignments", need).hasStatus(201).id();
        host.act("/api/v1/assignments/" + submitted, "submit", "{}").hasStatus(200);
        String published = people.published(host, manager, need).id();
        house.awaitSearchable(proposed);
        house.awaitSearchable(placed);
        house.awaitSearchable(clinician);
        String proposal = people.proposed(host, published, proposed).id();
        String agreed = people.proposed(host, published, placed).id();
        people.accepted(placed, agreed);
        String placement = placementOf(agreed);

        Person nobody = house.nobody();
        add("POST /api/v1/accounts", nobody, "", """
            {"email": "rules@post.example", "role": "HOST", "language": "en"}
            """);
        add("POST /api/v1/accounts/confirmations", nobody, "", """
            {"token": "nobody-was-ever-sent-this-token-0123456789a", "password": "nineteen quiet pelicans"}
            """);
        add("POST /api/v1/accounts/invitations", people.administrator(), "", """
            {"email": "invited-by-the-rules@post.example", "role": "OBSERVER", "language": "en"}
            """);
        // Somebody whom no other test needs: these count wrong passwords.
        Person leaving = people.invited("OBSERVER");
        add("POST /api/v1/accounts/me/deletion", leaving, "", "{\"password\": \"not the one that it is\"}");
        add("POST /api/v1/accounts/me/email-changes", leaving, "", """
            {"email": "moved-by-the-rules@post.example", "password": "not the one that it is"}
            """);
        add(
                "POST /api/v1/accounts/me/email-changes/confirmations",
                leaving,
                "",
                "{\"token\": \"nobody-was-ever-sent-this-token-0123456789a\"}");
        add("POST /api/v1/tokens", nobody, "", "{\"email\": \"no@post.example\", \"password\": \"no such person\"}");
        add(
                "POST /api/v1/tokens/refresh",
                nobody,
                "",
                "{\"refreshToken\": \"nobody-was-ever-sent-this-token-0123456789a\"}");
        add(
                "POST /api/v1/tokens/revocations",
                nobody,
                "",
                "{\"refreshToken\": \"nobody-was-ever-sent-this-token-0123456789a\"}");
        Person me = clinician.person();
        add("POST /api/v1/clinicians", me, "", clinician.said().toString());
        add("PUT /api/v1/clinicians/me", me, "", clinician.said().toString());
        add("POST /api/v1/clinicians/me/submit", me, "", "{}");
        add("POST /api/v1/clinicians/me/withdraw", me, "", "{}");
        add("PUT /api/v1/clinicians/me/consents", me, "", """
            {"matching": true, "identityToHosts": false, "statistics": true}
            """);
        String licence = People.licence("Register of midwives", "M-2", "NL");
        add("POST /api/v1/clinicians/me/credentials", me, "", licence);
        add("PUT /api/v1/clinicians/me/credentials/{id}", me, credential, licence);
        add("DELETE /api/v1/clinicians/me/credentials/{id}", me, credential, "{}");
        add("POST /api/v1/credentials/{id}/verification", verifier, credential, """
            {"outcome": "VERIFIED", "method": "ISSUER_REGISTER", "practice": "HOSPITAL", "comment": "Seen."}
            """);
        add("POST /api/v1/imports", manager, "", "{}");
        String question = """
            {"name": "Cardiologists of Nauru", "mail": "NEVER",
             "query": {"q": "cardiology", "occupation": ["2212"], "specialty": ["cardiology"], "residence": ["NR"],
                       "origin": ["NR"], "language": ["fr:B2"], "presence": ["VIRTUAL"], "term": ["PERMANENT"],
                       "availableFrom": "2031-01-01", "availableUntil": "2031-02-01", "verificationLevel": 1}}
            """;
        String search =
                manager.api().post("/api/v1/searches", question).hasStatus(201).id();
        add("POST /api/v1/searches", manager, "", question);
        add("PUT /api/v1/searches/{id}", manager, search, question);
        add("DELETE /api/v1/searches/{id}", manager, search, "{}");
        add("POST /api/v1/searches/{id}/alerts/seen", manager, search, "{\"until\": \"2031-01-01T00:00:00Z\"}");
        String wish = """
            {"name": "Wards of Ghana", "mail": "NEVER",
             "query": {"q": "midwife", "fit": true, "programme": "%s", "occupation": ["2222"], "country": ["GH"],
                       "presence": ["VIRTUAL"], "term": ["PERMANENT"], "availableFrom": "2031-01-01",
                       "availableUntil": "2031-02-01"}}
            """.formatted(programme);
        String wished = me.api()
                .post("/api/v1/assignment-searches", wish)
                .hasStatus(201)
                .id();
        add("POST /api/v1/assignment-searches", me, "", wish);
        add("PUT /api/v1/assignment-searches/{id}", me, wished, wish);
        add("DELETE /api/v1/assignment-searches/{id}", me, wished, "{}");
        add("POST /api/v1/assignment-searches/{id}/alerts/seen", me, wished, "{\"until\": \"2031-01-01T00:00:00Z\"}");
        String waiting = "{\"assignment\": \"%s\", \"mail\": \"NEVER\"}".formatted(published);
        String watch = host.api()
                .post("/api/v1/candidate-watches", waiting)
                .hasStatus(201)
                .id();
        add("POST /api/v1/candidate-watches", host, "", waiting);
        add("PUT /api/v1/candidate-watches/{id}", host, watch, "{\"mail\": \"DAILY\"}");
        add("DELETE /api/v1/candidate-watches/{id}", host, watch, "{}");
        add("POST /api/v1/candidate-watches/{id}/alerts/seen", host, watch, "{\"until\": \"2031-01-01T00:00:00Z\"}");
        add("POST /api/v1/clinicians/index/rebuild", people.administrator(), "", "");
        add(
                "POST /api/v1/institutions",
                host,
                "",
                InstitutionFixture.aHospital().named("Clinic of the rules").toString());
        add(
                "PUT /api/v1/institutions/{id}",
                host,
                institution,
                InstitutionFixture.aHospital().toString());
        add("POST /api/v1/institutions/{id}/vet", manager, institution, """
            {"decision": "SUSPEND", "reason": "The licence has run out."}
            """);
        String programmeBody =
                ProgrammeFixture.aProgramme().underAgreementWith("NL").toString();
        add("POST /api/v1/programmes", manager, "", programmeBody);
        add("PUT /api/v1/programmes/{id}", manager, programme, programmeBody);
        add("POST /api/v1/programmes/{id}/managers", manager, programme, "{\"account\": \"" + manager.id() + "\"}");
        add("POST /api/v1/assignments", host, "", need.toString());
        add("PUT /api/v1/assignments/{id}", host, draft, need.toString());
        add("POST /api/v1/assignments/{id}/submit", host, draft, "{}");
        add("POST /api/v1/assignments/{id}/take-back", host, submitted, "{}");
        add("POST /api/v1/assignments/{id}/publish", manager, submitted, "{}");
        add("POST /api/v1/assignments/{id}/return", manager, submitted, "{\"reason\": \"Say more.\"}");
        add("POST /api/v1/assignments/{id}/close", host, draft, "{}");
        add(
                "POST /api/v1/assignments/{id}/proposals",
                host,
                published,
                "{\"candidate\": \"" + clinician.pseudonym() + "\"}");
        for (String method : List.of("PUT", "DELETE")) {
            add(method + " /api/v1/assignments/{id}/shortlist/{pseudonym}", host, published, "");
        }
        add("POST /api/v1/proposals/{id}/accept", proposed.person(), proposal, "{\"reason\": \"With pleasure.\"}");
        add("POST /api/v1/proposals/{id}/decline", proposed.person(), proposal, "{\"reason\": \"Not now.\"}");
        add("POST /api/v1/proposals/{id}/withdraw", host, proposal, "{\"reason\": \"The ward is closed.\"}");
        for (String deed : List.of("approve", "refuse", "prepare", "start", "complete", "close", "cancel")) {
            add("POST /api/v1/placements/{id}/" + deed, manager, placement, "{\"reason\": \"Because.\"}");
        }
        add("POST /api/v1/placements/{id}/report", host, placement, "{\"summary\": \"All went well.\"}");
        add("PUT /api/v1/placements/{id}/checklist", manager, placement, "{\"items\": {\"VISA\": true}}");

        add("GET /api/v1/accounts/{id}", people.administrator(), host.id().toString(), "");
        add("GET /api/v1/credentials/{id}", verifier, credential, "");
        add("GET /api/v1/clinicians/me/credentials/{id}", me, credential, "");
        add("GET /api/v1/imports/{id}", manager, institution, "");
        for (String part : List.of("", "/alerts")) {
            add("GET /api/v1/searches/{id}" + part, manager, search, "");
            add("GET /api/v1/assignment-searches/{id}" + part, me, wished, "");
            add("GET /api/v1/candidate-watches/{id}" + part, host, watch, "");
        }
        add("GET /api/v1/institutions/{id}", host, institution, "");
        for (String part : List.of("", "/managers")) {
            add("GET /api/v1/programmes/{id}" + part, manager, programme, "");
        }
        for (String part : List.of("", "/candidates")) {
            add("GET /api/v1/assignments/{id}" + part, host, published, "");
        }
        for (String part : List.of("", "/identity")) {
            add("GET /api/v1/proposals/{id}" + part, host, proposal, "");
        }
        for (String part : List.of("", "/checks")) {
            add("GET /api/v1/placements/{id}" + part, manager, placement, "");
        }
    }

    private String placementOf(String proposal) {
        for (JsonNode item : all(manager.api(), "/api/v1/placements?limit=200")) {
            if (item.path("proposal").asText().equals(proposal)) {
                return item.path("id").asText();
            }
        }
        throw new AssertionError("no placement came of proposal " + proposal);
    }

    private void add(String operation, Person actor, String id, String body) {
        String path = operation.substring(operation.indexOf(' ') + 1).replaceAll("\\{[^}/]+}", id);
        parts.put(operation.replaceAll("\\{[^}/]+}", "{}"), new Part(actor, path, body));
    }

    boolean plays(Documented operation) {
        return parts.containsKey(key(operation));
    }

    private static String key(Documented operation) {
        return operation.name().replaceAll("\\{[^}/]+}", "{}");
    }

    private Part part(Documented operation) {
        return Objects.requireNonNull(parts.get(key(operation)), operation.name());
    }

    Person actor(Documented operation) {
        return part(operation).actor();
    }

    /** Its path with the id of a row that the actor may do this to; for what is not acted out, a path of nothing. */
    String path(Documented operation) {
        Part part = parts.get(key(operation));
        return part != null
                ? part.path()
                : operation.path().replaceAll("\\{[^}/]+}", "00000000-0000-7000-8000-000000000000");
    }

    ObjectNode body(Documented operation) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(part(operation).body());
            return body.isEmpty() ? operation.example() : body;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isCostly(Documented operation) {
        return COSTLY.contains(operation.name());
    }

    /** What one does before one is signed in, or what is no secret; whether a bad token beside it matters is of no interest. */
    boolean isForAnybody(Documented operation) {
        return COSTLY.contains(operation.name())
                || operation.name().startsWith("GET /api/v1/vocabulary/")
                || Set.of("POST /api/v1/tokens/revocations", "GET /keys").contains(operation.name());
    }

    /** The free text in the bodies of the operations that make a new row each time, by operation. */
    private static final Map<String, String> FREE_TEXT = Map.of(
            "POST /api/v1/institutions", "/name",
            "POST /api/v1/programmes", "/name",
            "POST /api/v1/assignments", "/title",
            "POST /api/v1/clinicians/me/credentials", "/number",
            "POST /api/v1/accounts/invitations", "/email");

    /** Whether the body can be sent twice under different keys and make two rows. */
    boolean canRepeat(Documented operation) {
        return FREE_TEXT.containsKey(operation.name());
    }

    /** Where in the body a letter more makes another body that is as good. */
    String freeText(Documented operation) {
        return Objects.requireNonNull(FREE_TEXT.get(operation.name()));
    }

    /** The items of every page of a list. */
    List<JsonNode> all(Api reader, String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            Answer page = reader.get(path + next).hasStatus(200);
            page.at("/items").forEach(items::add);
            next = page.at("/next").isTextual() ? "&after=" + page.text("/next") : "";
        } while (!next.isEmpty());
        return items;
    }

    Person administrator() {
        return house.people().administrator();
    }

    Person host() {
        return host;
    }

    Person manager() {
        return manager;
    }

    Clinician clinician() {
        return clinician;
    }
}
