package org.sankofa.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What the two servers share: versions, folders filled once, archives, copies. */
final class Unpacking {
    private static final Properties VERSIONS = versions();

    private Unpacking() {}

    interface Fill {
        void into(Path folder) throws IOException;
    }

    private static Properties versions() {
        Properties properties = new Properties();
        try (InputStream in = Unpacking.class.getResourceAsStream("servers.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
        return properties;
    }

    /** A value written by the build into servers.properties; a system property {@code sankofa.<name>} goes before it. */
    static String setting(String name) {
        return System.getProperty("sankofa." + name, VERSIONS.getProperty(name));
    }

    /** Runs {@code action} while no other process holds the lock of {@code folder}. */
    static void alone(Path folder, Fill action) throws IOException {
        Files.createDirectories(folder);
        // Locks of one JVM overlap instead of waiting, so threads queue here first.
        synchronized (Unpacking.class) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                action.into(folder);
            }
        }
    }

    /** The folder {@code name}, filled unless an earlier run did; one that broke off leaves nothing that counts. */
    static Path once(Path parent, String name, Fill fill) throws IOException {
        Path folder = parent.toAbsolutePath().resolve(name);
        alone(parent.toAbsolutePath(), locked -> {
            if (!Files.exists(folder)) {
                Path partial = locked.resolve(name + ".partial");
                Folders.delete(partial);
                Files.createDirectories(partial);
                fill.into(partial);
                Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        });
        return folder;
    }

    /** Unpacks a zip whose entries all lie in one folder, without that folder; scripts become executable. */
    static void unzip(InputStream archive, Path target) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path path = target.resolve(name).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive reaches outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Path parent = Objects.requireNonNull(path.getParent());
                    Files.createDirectories(parent);
                    Files.copy(zip, path, StandardCopyOption.REPLACE_EXISTING);
                    boolean script = parent.endsWith("bin");
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(script ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
