package org.sankofa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The tour in the README, done as a reader does it: every {@code bash} block between the heading {@code ## Tour} and the
 * next, pasted one after the other into one shell. A line {@code # → some text} says what the output since the last such
 * line contains; a curl that fails ends the tour.
 */
class TourIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```bash\\n(.*?)^```$");
    private static final String EXPECTED = "# → ";
    private static final String MARK = "--- expected: ";

    private final House house = House.shared();

    @Test
    void theTourInTheReadmeCanBePastedAndAnswersAsItSays() throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("sankofa.root", "../.."));
        String readme = Files.readString(root.resolve("README.md"));
        Matcher section = Pattern.compile("(?ms)^## Tour$(.*?)(?=^## |\\z)").matcher(readme);
        assertThat(section.find()).as("a section '## Tour' in the README").isTrue();
        List<String> blocks = new ArrayList<>();
        BLOCK.matcher(section.group(1)).results().forEach(block -> blocks.add(block.group(1)));
        assertThat(blocks).as("bash blocks in the tour").hasSizeGreaterThan(3);

        Path folder = Files.createDirectories(Path.of("target", "tour"));
        Path script = folder.resolve("tour.sh");
        Files.writeString(script, script(blocks));
        Path output = folder.resolve("output.txt");
        ProcessBuilder shell = new ProcessBuilder(
                        "bash", script.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("SANKOFA", house.address().toString());
        shell.environment().put("ADMIN", house.administratorPassword());
        Process process = shell.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the tour ends").isTrue();
        String said = Files.readString(output);
        assertThat(process.exitValue())
                .as("the tour ends well; it said:%n%s", said)
                .isZero();
        compare(said);
    }

    /** Stops at the first command that fails, inside a pipe or a substitution too. */
    private static String script(List<String> blocks) {
        StringBuilder script = new StringBuilder("set -eo pipefail\nshopt -s inherit_errexit\n");
        for (String block : blocks) {
            for (String line : block.split("\n")) {
                if (line.startsWith(EXPECTED)) {
                    script.append("printf '\\n%s\\n' '")
                            .append(MARK)
                            .append(line.substring(EXPECTED.length()).replace("'", "'\\''"))
                            .append("'\n");
                } else {
                    script.append(line).append('\n');
                }
            }
        }
        return script.toString();
    }

    private static void compare(String said) {
        StringBuilder since = new StringBuilder();
        int compared = 0;
        for (String line : said.split("\n")) {
            if (line.startsWith(MARK)) {
                assertThat(since.toString()).contains(line.substring(MARK.length()));
                since.setLength(0);
                compared++;
            } else {
                since.append(line).append('\n');
            }
        }
        assertThat(compared).as("answers that the tour promises").isGreaterThan(3);
    }
}
