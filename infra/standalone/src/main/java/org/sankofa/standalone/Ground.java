package org.sankofa.standalone;

import java.net.URI;

/** The servers that the services stand on: the launcher's own, or those that a test gives. */
public interface Ground {
    /** How a service reaches its schema. */
    record Access(String url, String user, String password) {}

    /**
     * The schema of one service.
     *
     * @param schema {@code registry} or {@code matching}
     */
    Access database(String schema);

    URI elasticsearch();
}
