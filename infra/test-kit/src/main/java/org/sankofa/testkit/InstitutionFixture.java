package org.sankofa.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The body that a host applies with for its institution. */
public final class InstitutionFixture extends JsonFixture<InstitutionFixture> {
    private InstitutionFixture(ObjectNode json) {
        super(json);
    }

    @Override
    InstitutionFixture copy(ObjectNode changed) {
        return new InstitutionFixture(changed);
    }

    public static InstitutionFixture aHospital() {
        return new InstitutionFixture(read("""
                {
                  "name": "Tamale Teaching Hospital",
                  "country": "GH",
                  "place": "Tamale",
                  "kind": "HOSPITAL",
                  "about": "Referral hospital of the north with 800 beds.",
                  "contact": {"name": "Issah Fuseini", "email": "staffing@tamale.example", "phone": "+233372022454"}
                }
                """));
    }

    public InstitutionFixture named(String name) {
        return with("/name", name);
    }

    public InstitutionFixture in(String country, String place) {
        return with("/country", country).with("/place", place);
    }

    public InstitutionFixture ofKind(String kind) {
        return with("/kind", kind);
    }
}
