package org.sankofa.embedded;

import java.nio.file.Path;

/** Where the tests of all modules unpack the servers, so that it happens once per build folder and version. */
public final class Servers {
    private Servers() {}

    /** The folder named by the build, in this module's own target folder. */
    public static Path ofTheBuild() {
        return Path.of(Unpacking.setting("unpacked"));
    }
}
