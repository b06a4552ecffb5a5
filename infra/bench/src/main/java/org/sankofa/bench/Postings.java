package org.sankofa.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.sankofa.population.Assignment;
import org.sankofa.population.PublishedNeeds;
import org.sankofa.population.RequestBodies;

/** Posts needs as hospitals and managers do, over HTTP. */
final class Postings {
    private final Wire wire;
    private final String host;
    private final String manager;

    /**
     * @param wire to matching-service
     * @param host token of one
     * @param manager token of one
     */
    Postings(Wire wire, String host, String manager) {
        this.wire = wire;
        this.host = host;
        this.manager = manager;
    }

    /** Up to their publication. */
    List<UUID> publish(PublishedNeeds needs) {
        return post(needs, number -> true);
    }

    /** Every second one up to its publication; the others wait for a manager. */
    List<UUID> publishHalf(PublishedNeeds needs) {
        return post(needs, number -> number % 2 == 0);
    }

    /** Institutions apply and are vetted, programmes are set up, assignments are drafted and submitted. */
    private List<UUID> post(PublishedNeeds needs, IntPredicate published) {
        Map<String, UUID> institutions = new HashMap<>();
        needs.institutions().forEach(institution -> {
            Made made = create(host, "/api/v1/institutions", RequestBodies.institution(institution));
            act(manager, "/api/v1/institutions/" + made.id() + "/vet", made.etag(), Map.of("decision", "APPROVE"));
            institutions.put(institution.key(), made.id());
        });
        Map<String, UUID> programmes = new HashMap<>();
        needs.programmes()
                .forEach(programme -> programmes.put(
                        programme.key(),
                        create(manager, "/api/v1/programmes", RequestBodies.programme(programme))
                                .id()));
        List<UUID> posted = new ArrayList<>();
        for (Assignment assignment : needs.assignments()) {
            UUID institution = known(institutions, assignment.institution());
            UUID programme = known(programmes, assignment.programme());
            Made draft =
                    create(host, "/api/v1/assignments", RequestBodies.assignment(assignment, institution, programme));
            String path = "/api/v1/assignments/" + draft.id();
            String submitted = act(host, path + "/submit", draft.etag(), Map.of());
            if (published.test(posted.size())) {
                act(manager, path + "/publish", submitted, Map.of());
            }
            posted.add(draft.id());
        }
        return posted;
    }

    private record Made(UUID id, String etag) {}

    private static UUID known(Map<String, UUID> ids, String key) {
        UUID id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("an assignment names " + key + ", which is not there");
        }
        return id;
    }

    private Made create(String token, String path, Map<String, Object> body) {
        Wire.Reply reply = wire.send(Wire.Request.of("POST", path, headers(token, null), Bodies.bytes(body)))
                .expect(201);
        return new Made(
                UUID.fromString(Bodies.tree(reply).path("id").asText()),
                reply.headers().getOrDefault("etag", ""));
    }

    private String act(String token, String path, String etag, Map<String, Object> body) {
        return wire.send(Wire.Request.of("POST", path, headers(token, etag), Bodies.bytes(body)))
                .expect(200)
                .headers()
                .getOrDefault("etag", "");
    }

    private static Map<String, String> headers(String token, @Nullable String etag) {
        Map<String, String> headers =
                new HashMap<>(Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"));
        if (etag != null) {
            headers.put("If-Match", etag);
        }
        return headers;
    }
}
