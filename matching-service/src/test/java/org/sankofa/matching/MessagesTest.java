package org.sankofa.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.matching.assignment.AssignmentTransition;
import org.sankofa.matching.candidate.EligibilityRule;
import org.sankofa.matching.institution.InstitutionTransition;
import org.sankofa.matching.lifecycle.Lifecycle;
import org.sankofa.matching.placement.ApprovalCheck;
import org.sankofa.matching.placement.ChecklistItem;
import org.sankofa.matching.placement.Dossier;
import org.sankofa.matching.placement.PlacementTransition;
import org.sankofa.matching.proposal.ProposalTransition;
import org.sankofa.testkit.MessageFiles;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"matching", "opening", "proposal", "queue", "hosting", "hospital", "need", "watch"})
    void everyLanguageSaysTheSameThings(String bundle) {
        assertThat(MessageFiles.checked(bundle)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"opening", "proposal", "queue", "hosting", "hospital", "need", "watch"})
    void noTextIsThereThatNoPageSays(String bundle) {
        assertThat(MessageFiles.unsaid(bundle, Path.of("src/main"))).isEmpty();
    }

    @Test
    void noFaultIsThereThatNothingFinds() {
        assertThat(MessageFiles.unfound("matching", Path.of("src/main"))).isEmpty();
    }

    @Test
    void everyTextIsThereThatAPageSays() {
        assertThat(MessageFiles.missing(
                        List.of("opening", "proposal", "queue", "hosting", "hospital", "need", "watch", "page"),
                        Path.of("src/main")))
                .isEmpty();
    }

    /** The codes stand in the sources as plain strings; each has to have its text. */
    @Test
    void everyCodeThatIsThrownHasItsText() throws IOException {
        Properties texts = MessageFiles.read("matching", "en");
        texts.putAll(MessageFiles.read("kit", "en"));
        Pattern thrown = Pattern.compile(
                "(?:because\\(\\s*ProblemType\\.\\w+,\\s*|FieldError(?:\\.of)?\\(\\s*\"[^\"]*\",\\s*|(?:faults\\.)?add\\([^,;]+,\\s*)\"([a-z-]+)\"");
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> thrown.matcher(read(file)).results().forEach(found -> codes.add(found.group(1))));
        }
        assertThat(codes).hasSizeGreaterThan(25);
        assertThat(codes)
                .allSatisfy(code -> assertThat(texts.stringPropertyNames()).contains("error." + code));
    }

    @Test
    void everyFindingHasItsText() {
        Properties texts = MessageFiles.read("matching", "en");
        String rules = read(Path.of("src/main/java/org/sankofa/matching/candidate/EligibilityRule.java"));
        String checks = read(Path.of("src/main/java/org/sankofa/matching/placement/ApprovalCheck.java"));
        Pattern either = Pattern.compile("either\\([^;]*?\"([a-z-]+)\"", Pattern.DOTALL);
        Pattern passed = Pattern.compile("(?:passed|notApplicable)\\(\\s*\"([a-z.-]+)\"");
        Pattern failed = Pattern.compile("failed\\(\\s*\"([a-z.-]+)\"");
        for (var source : List.of(List.of("eligibility", rules), List.of("check", checks))) {
            String prefix = source.getFirst();
            String text = source.getLast();
            assertThat(groups(either, text))
                    .isNotEmpty()
                    .allSatisfy(code -> assertThat(texts.stringPropertyNames())
                            .contains(prefix + "." + code + ".passed", "error." + prefix + "." + code + ".failed"));
            assertThat(groups(passed, text))
                    .isNotEmpty()
                    .allSatisfy(code -> assertThat(texts.stringPropertyNames()).contains(prefix + "." + code));
            assertThat(groups(failed, text))
                    .isNotEmpty()
                    .allSatisfy(
                            code -> assertThat(texts.stringPropertyNames()).contains("error." + prefix + "." + code));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCheckSaysWhatToDo(ApprovalCheck check) {
        assertThat(MessageFiles.read("matching", "en").stringPropertyNames()).contains("advice." + check);
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasAName(EligibilityRule rule) {
        assertThat(MessageFiles.read("matching", "en").stringPropertyNames()).contains("word." + rule);
    }

    @Test
    void everyStateAndDeedHasItsWords() {
        Set<String> texts = MessageFiles.read("matching", "en").stringPropertyNames();
        for (Lifecycle<?, ?> lifecycle : List.of(
                InstitutionTransition.LIFECYCLE,
                AssignmentTransition.LIFECYCLE,
                ProposalTransition.LIFECYCLE,
                PlacementTransition.LIFECYCLE)) {
            assertThat(lifecycle.table()).allSatisfy(line -> {
                assertThat(texts)
                        .contains(
                                "state." + lifecycle.name() + "." + line.from(),
                                "state." + lifecycle.name() + "." + line.to(),
                                "deed." + line.deed());
                assertThat(line.who()).allSatisfy(party -> assertThat(texts).contains("party." + party));
            });
        }
        assertThat(ApprovalCheck.values()).allSatisfy(check -> assertThat(texts).contains("name." + check));
        assertThat(ChecklistItem.values()).allSatisfy(item -> assertThat(texts).contains("item." + item));
        assertThat(Dossier.Gap.values()).allSatisfy(gap -> assertThat(texts).contains("word." + gap));
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
