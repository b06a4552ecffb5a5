package org.sankofa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Resident memory of the processes that this one started, from /proc. */
final class Resident {
    private Resident() {}

    /** Mebibytes of all descendants whose command line has {@code word} in it; 0 where there is no /proc. */
    static double mebibytes(String word) {
        List<ProcessHandle> family = ProcessHandle.current().descendants().toList();
        double sum = 0;
        for (ProcessHandle member : family) {
            Path process = Path.of("/proc", Long.toString(member.pid()));
            try {
                String command = Files.readString(process.resolve("cmdline"));
                if (command.contains(word)) {
                    sum += kibibytes(process.resolve("status")) / 1024.0;
                }
            } catch (IOException gone) {
                // It ended in the meantime, or this is no Linux.
            }
        }
        return sum;
    }

    private static long kibibytes(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Arrays.asList(line.split("\\s+")).get(1))
                .mapToLong(Long::parseLong)
                .sum();
    }
}
