package org.sankofa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What an index takes on disk, as it is: refreshed, and nothing merged for it.
 *
 * @param bytes of its store
 * @param profiles that can be found in it
 */
record IndexSize(long bytes, long profiles, long segments) {

    /** Waits until Elasticsearch merges no more, which would be in the way of what is measured next, too. */
    static IndexSize of(Wire wire, String index) {
        wire.send(Wire.Request.of("POST", "/" + index + "/_refresh", Map.of(), new byte[0]))
                .expect(200);
        Patience.until(
                "merges have ended",
                600,
                () -> read(wire, index, "/_stats/merge")
                                .at("/_all/total/merges/current")
                                .asLong()
                        == 0);
        JsonNode primaries = read(wire, index, "/_stats/store,segments").at("/_all/primaries");
        return new IndexSize(
                primaries.at("/store/size_in_bytes").asLong(),
                read(wire, index, "/_count").path("count").asLong(),
                primaries.at("/segments/count").asLong());
    }

    private static JsonNode read(Wire wire, String index, String what) {
        return Bodies.tree(
                wire.send(Wire.Request.get("/" + index + what, Map.of())).expect(200));
    }

    Report.Figure aProfile() {
        return new Report.Figure((double) bytes / Math.max(1, profiles), "B");
    }
}
