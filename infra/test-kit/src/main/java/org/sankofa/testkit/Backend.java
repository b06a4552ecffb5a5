package org.sankofa.testkit;

import java.net.URI;

/** The two servers that a test JVM runs on, each started when it is first asked for. */
interface Backend {
    Database database();

    Elasticsearch elasticsearch();

    /** A MySQL or MariaDB server. */
    interface Database extends Server {
        String url(String schema);

        String rootPassword();
    }

    /** An Elasticsearch node. */
    interface Elasticsearch extends Server {
        URI uri();
    }

    /** Stopped and started at the same address and on the same data. */
    interface Server {
        void start();

        void stop();

        /** As {@code kill -9} does. */
        void kill();
    }
}
