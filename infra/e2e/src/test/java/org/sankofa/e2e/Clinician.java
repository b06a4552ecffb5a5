package org.sankofa.e2e;

import org.sankofa.testkit.Answer;
import org.sankofa.testkit.ClinicianFixture;

/**
 * A registered clinician.
 *
 * @param said what they registered with
 */
record Clinician(Person person, String pseudonym, ClinicianFixture said) {
    static final String ME = "/api/v1/clinicians/me";

    Answer read() {
        return person.get(ME).hasStatus(200);
    }

    Answer edit(ClinicianFixture changed) {
        return person.api().put(ME, changed, read());
    }

    Answer withdraw() {
        return person.act(ME, "withdraw", "{}").hasStatus(200);
    }

    Answer submit() {
        return person.act(ME, "submit", "{}").hasStatus(200);
    }

    Answer consent(boolean matching, boolean identityToHosts) {
        String consents =
                "{\"matching\":%s,\"identityToHosts\":%s,\"statistics\":true}".formatted(matching, identityToHosts);
        return person.api().put(ME + "/consents", consents, read()).hasStatus(200);
    }

    String name() {
        return said.json().at("/identity/givenName").asText() + " "
                + said.json().at("/identity/familyName").asText();
    }
}
