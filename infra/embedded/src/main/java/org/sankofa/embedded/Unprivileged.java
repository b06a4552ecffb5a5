package org.sankofa.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;

/** The user that Elasticsearch runs as where this JVM runs as root, and the places that this user can reach. */
final class Unprivileged {
    /** "nobody" and "nogroup" on Linux. */
    static final int USER = 65534;

    static final int GROUP = 65534;

    private Unprivileged() {}

    static boolean needed() {
        return "root".equals(System.getProperty("user.name"));
    }

    /**
     * Makes a folder that the unprivileged user can get at: {@code wanted}, or where a folder above it is closed to other
     * users, a place of its own in /var/tmp.
     */
    static Path reachable(Path wanted) throws IOException {
        Path absolute = wanted.toAbsolutePath().normalize();
        Files.createDirectories(absolute);
        if (!needed() || isOpen(absolute)) {
            return absolute;
        }
        String key = UUID.nameUUIDFromBytes(absolute.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        Path own = Path.of("/var/tmp/sankofa-root");
        Files.createDirectories(own);
        if ((int) Files.getAttribute(own, "unix:uid") != 0) {
            throw new ServerFailure(own + " belongs to somebody else; remove it, or keep the data where other users may"
                    + " enter (" + absolute + " is closed to them)");
        }
        Path folder = Files.createDirectories(own.resolve(key).resolve(absolute.getFileName()));
        for (Path step : List.of(own, own.resolve(key))) {
            Files.setPosixFilePermissions(step, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return folder;
    }

    private static boolean isOpen(Path path) throws IOException {
        for (Path step = path; step != null; step = step.getParent()) {
            if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)
                    && (int) Files.getAttribute(step, "unix:uid") != USER) {
                return false;
            }
        }
        return true;
    }

    /** Hands a folder and all in it to the unprivileged user. */
    static void own(Path folder) throws IOException {
        if (!needed()) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                give(directory);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                give(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void give(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", USER, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", GROUP, LinkOption.NOFOLLOW_LINKS);
    }
}
