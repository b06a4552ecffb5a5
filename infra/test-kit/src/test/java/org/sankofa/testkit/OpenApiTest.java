package org.sankofa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class OpenApiTest {
    private final OpenApi document = OpenApi.parse("""
            openapi: 3.1.0
            info: {title: Notes, version: '1'}
            paths:
              /api/v1/notes/{id}:
                get:
                  responses:
                    '200':
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Note'}
                    '404': {$ref: '#/components/responses/Problem'}
                delete:
                  responses:
                    '204': {}
              /api/v1/notes/mine:
                post:
                  responses:
                    '202': {}
            components:
              responses:
                Problem:
                  content:
                    application/problem+json:
                      schema:
                        type: object
                        required: [type]
              schemas:
                Note:
                  type: object
                  required: [id, body]
                  properties:
                    id: {type: string, format: uuid}
                    body: {type: [string, 'null']}
                    author: {$ref: '#/components/schemas/Author'}
                Author:
                  type: object
                  required: [name]
            """);

    private String objection(String method, String path, int status, String type, String body) {
        return document.objection(method, path, status, type, body).orElse("");
    }

    @Test
    void acceptsWhatIsDescribed() {
        String note = "{\"id\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"body\":null,\"author\":{\"name\":\"李\"}}";

        assertThat(objection("GET", "/api/v1/notes/7", 200, "application/json; charset=utf-8", note))
                .isEmpty();
        assertThat(objection("GET", "/api/v1/notes/7", 404, "application/problem+json", "{\"type\":\"urn:x\"}"))
                .isEmpty();
        assertThat(objection("DELETE", "/api/v1/notes/7", 204, "", "")).isEmpty();
        assertThat(objection("POST", "/api/v1/notes/mine", 202, "", "")).isEmpty();
    }

    @Test
    void refusesWhatIsNotDescribed() {
        assertThat(objection("GET", "/api/v1/elsewhere", 200, "", "")).contains("no path");
        assertThat(objection("PUT", "/api/v1/notes/7", 200, "", "")).contains("no PUT");
        assertThat(objection("GET", "/api/v1/notes/7", 500, "", "")).contains("no answer 500");
        assertThat(objection("GET", "/api/v1/notes/7", 200, "text/plain", "x")).contains("no content 'text/plain'");
        assertThat(objection("GET", "/api/v1/notes/7", 200, "application/json", ""))
                .contains("not without");
        assertThat(objection("DELETE", "/api/v1/notes/7", 204, "text/plain", "gone"))
                .contains("no content");
    }

    @Test
    void holdsTheBodyToTheSchemaAndTheSchemasThatItPointsTo() {
        String path = "/api/v1/notes/7";
        assertThat(objection("GET", path, 200, "application/json", "{\"id\":\"7\",\"body\":\"\"}"))
                .contains("uuid");
        assertThat(objection("GET", path, 200, "application/json", "{\"body\":\"\"}"))
                .contains("id");
        assertThat(objection(
                        "GET",
                        path,
                        200,
                        "application/json",
                        "{\"id\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"body\":\"\",\"author\":{}}"))
                .contains("name");
        assertThat(objection("GET", path, 404, "application/problem+json", "{}"))
                .contains("type");
    }

    @Test
    void refusesAnotherVersion() {
        assertThatThrownBy(() -> OpenApi.parse("openapi: 3.0.1")).hasMessageContaining("3.1");
    }

    @Test
    void listsItsOperations() {
        assertThat(document.operations())
                .containsExactlyInAnyOrder(
                        "GET /api/v1/notes/{id}", "DELETE /api/v1/notes/{id}", "POST /api/v1/notes/mine");
    }

    @Test
    void namesParametersThatDoNotSayWhatTheyTake() {
        assertThat(OpenApi.parse("""
                        openapi: 3.1.0
                        paths:
                          /notes:
                            get:
                              parameters:
                                - {name: q, in: query, schema: {type: string}}
                                - {name: limit, in: query, schema: {}}
                                - {name: author, in: query, schema: {type: array, items: {}}}
                                - {name: kind, in: query, schema: {$ref: '#/components/schemas/Kind'}}
                                - {name: after, in: query}
                        components:
                          schemas:
                            Kind: {type: string, enum: [LONG]}
                        """).vagueParameters())
                .containsExactly("GET /notes limit", "GET /notes author", "GET /notes after");
    }
}
