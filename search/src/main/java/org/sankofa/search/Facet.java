package org.sankofa.search;

/** The fields that a result list counts by. */
public enum Facet {
    OCCUPATION("occupation", "occupation"),
    SPECIALTY("specialty", "specialtyOrBroader"),
    RESIDENCE("residence", "residence"),
    ORIGIN("origin", "origins"),
    LANGUAGE("language", "languages.language"),
    PRESENCE("presence", "presences"),
    TERM("term", "terms"),
    VERIFICATION_LEVEL("verificationLevel", "verificationLevel");

    private final String parameter;
    private final String field;

    Facet(String parameter, String field) {
        this.parameter = parameter;
        this.field = field;
    }

    /** The name that this facet has in queries and answers. */
    public String parameter() {
        return parameter;
    }

    String field() {
        return field;
    }
}
