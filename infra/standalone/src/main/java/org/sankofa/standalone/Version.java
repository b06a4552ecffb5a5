package org.sankofa.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which version of the services this launcher belongs to. */
final class Version {
    static final String OF_THE_BUILD = read();

    private Version() {}

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("standalone.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
        return properties.getProperty("version");
    }
}
