package org.sankofa.search.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.search.Explanation;
import org.sankofa.search.Explanation.Basis;
import org.sankofa.search.Explanation.Match;
import org.sankofa.search.Explanation.Part;
import org.sankofa.search.Explanation.Passage;
import org.sankofa.search.question.QuestionReader;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.ConceptTagger;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;
import org.sankofa.search.vocabulary.Vocabulary;

class OpeningSearchTest {

    private static final ConceptTagger TAGGER = new ConceptTagger(Vocabulary.standard());
    private static final QuestionReader QUESTIONS = new QuestionReader(TAGGER);
    private static final OpeningReader OPENINGS = new OpeningReader(TAGGER);

    private static final ReadOpening MIDWIFE = OPENINGS.read(new Opening(
            "2222",
            List.of(),
            List.of("labour-care", "neonatal-resuscitation"),
            List.of("en"),
            List.of("fr"),
            "GH",
            3,
            Term.TEMPORARY,
            Presence.PHYSICAL,
            List.of(
                    "Work beside the team of the labour ward and teach breech birth at the bedside.",
                    "Every midwife of the ward resuscitates a newborn by the protocol.",
                    "Midwife to train the labour ward",
                    "Tamale Teaching Hospital, Tamale")));

    private static final ReadOpening SURGEON = OPENINGS.read(new Opening(
            "2212",
            List.of("vascular-surgery"),
            List.of(),
            List.of("fr"),
            List.of(),
            "SN",
            10,
            Term.PERMANENT,
            Presence.HYBRID,
            List.of(
                    "Opérer et former deux chirurgiens à la création de fistules pour hémodialyse, avec les sages-femmes.",
                    "Chirurgien vasculaire",
                    "Hôpital Principal, Dakar")));

    /** In words that no vocabulary has. */
    private static final ReadOpening INVENTED = OPENINGS.read(new Opening(
            "2221",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "KE",
            0,
            Term.TEMPORARY,
            Presence.VIRTUAL,
            List.of("Zorblax kwumbo fenni tarquil")));

    private static final ReadOpening ASKING_NURSE_FOR_OBSTETRICS = OPENINGS.read(new Opening(
            "2221",
            List.of(),
            List.of("emergency-obstetric-care"),
            List.of("en"),
            List.of(),
            "SO",
            2,
            Term.TEMPORARY,
            Presence.PHYSICAL,
            List.of("Work in the maternity of the regional hospital.", "Nurse", "Burao")));

    private static OpeningSearch asking(String typed) {
        return new OpeningSearch(TAGGER, QUESTIONS.read(typed));
    }

    private static boolean finds(String typed, ReadOpening opening) {
        return asking(typed).points(opening).isPresent();
    }

    @Test
    void theStayIsAskedForByWords() {
        assertThat(finds("permanent", SURGEON)).isTrue();
        assertThat(finds("permanent", MIDWIFE)).isFalse();
        assertThat(finds("remote", INVENTED)).isTrue();
        assertThat(finds("-permanent", SURGEON)).isFalse();
        assertThat(asking("permanent surgeon").explain(SURGEON).parts()).containsEntry(Part.STAY, OpeningRanking.STAY);
    }

    @Test
    void whatAnAbilityIsCalledInIsNoOccupation() {
        assertThat(finds("emergency obstetric care", ASKING_NURSE_FOR_OBSTETRICS))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"midwife", "sage-femme", "parteira", "matrona", "قابلة", "sages-femmes", "midwif"})
    void anOccupationFindsItsOpeningsInEveryLanguage(String typed) {
        assertThat(finds(typed, MIDWIFE)).isTrue();
        assertThat(finds(typed, SURGEON)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "réanimation néonatale",
                "reanimação neonatal",
                "breech birth",
                "accouchement par le siège",
                "Ghana",
                "Tamale",
                "tamalé",
                "\"by the protocol\"",
                "bedside teaching",
                "protocols",
                "protocl"
            })
    void whatAnOpeningSaysIsFound(String typed) {
        assertThat(finds(typed, MIDWIFE)).isTrue();
    }

    @Test
    void aBroaderFieldFindsTheNarrowerOne() {
        assertThat(finds("surgery", SURGEON)).isTrue();
        assertThat(finds("جراحة", SURGEON)).isTrue();
        assertThat(finds("surgery", MIDWIFE)).isFalse();
    }

    @Test
    void aPhraseHasToStandThereAsItIs() {
        assertThat(finds("\"team of the labour\"", MIDWIFE)).isTrue();
        assertThat(finds("\"labour team of the\"", MIDWIFE)).isFalse();
        assertThat(finds("midwife \"beside the bedside\"", MIDWIFE)).isFalse();
    }

    @Test
    void whatIsUnwantedIsLeftOut() {
        assertThat(finds("midwife -protocol", MIDWIFE)).isFalse();
        assertThat(finds("midwife -dialysis", MIDWIFE)).isTrue();
        assertThat(finds("-sage-femme", MIDWIFE)).isFalse();
        assertThat(finds("-midwife", SURGEON)).isTrue();
        assertThat(finds("surgeon -haemodialysis", SURGEON)).isFalse();
        assertThat(finds("surgeon -\"Hôpital Principal\"", SURGEON)).isFalse();
        assertThat(finds("-Senegal", SURGEON)).isFalse();
    }

    @Test
    void aLongQuestionInPlainWordsNeedsMostOfThem() {
        assertThat(finds("mirpa", INVENTED)).isFalse();
        assertThat(finds("zorblax kwumbo mirpa", INVENTED)).isFalse();
        assertThat(finds("zorblax kwumbo fenni mirpa", INVENTED)).isTrue();
    }

    @Test
    void noMoreYearsAreAskedThanOneHas() {
        assertThat(finds("5 ans d'expérience", MIDWIFE)).isTrue();
        assertThat(finds("5 years", SURGEON)).isFalse();
    }

    @Test
    void whatIsDeclaredCountsMoreThanWhatIsMentioned() {
        double declared = asking("neonatal resuscitation").points(MIDWIFE).orElseThrow();
        double mentioned = asking("breech birth").points(MIDWIFE).orElseThrow();
        double words = asking("bedside").points(MIDWIFE).orElseThrow();
        assertThat(declared).isGreaterThan(mentioned);
        assertThat(mentioned).isGreaterThan(words);
        assertThat(asking("anglais").points(MIDWIFE).orElseThrow())
                .isGreaterThan(asking("français").points(MIDWIFE).orElseThrow());
    }

    @Test
    void saysWhyAnOpeningWasFound() {
        Explanation why =
                asking("sage-femme réanimation néonatale Ghana anglais siège").explain(MIDWIFE);
        assertThat(why.parts())
                .containsEntry(Part.OCCUPATION, 2.0)
                .containsEntry(Part.COUNTRIES, 2.0)
                .containsEntry(Part.LANGUAGES, 2.0);
        assertThat(why.matches())
                .extracting(Match::words, Match::basis)
                .contains(tuple("sage-femme", Basis.DECLARED), tuple("réanimation néonatale", Basis.DECLARED));
        assertThat(why.matches().stream().flatMap(match -> match.concepts().stream()))
                .extracting(Concept::id)
                .contains("2222", "neonatal-resuscitation", "GH", "en");

        Explanation breech = asking("accouchement par le siège").explain(MIDWIFE);
        assertThat(breech.passages().stream().flatMap(OpeningSearchTest::marked))
                .contains("breech birth");
    }

    private static Stream<String> marked(Passage passage) {
        return passage.marks().stream().map(mark -> passage.text().substring(mark.start(), mark.end()));
    }

    @Provide
    Arbitrary<String> questions() {
        Arbitrary<String> pieces = Arbitraries.of(
                "midwife",
                "sage-femme",
                "surgeon",
                "réanimation",
                "néonatale",
                "labour",
                "ward",
                "-protocol",
                "-midwife",
                "\"labour ward\"",
                "Ghana",
                "français",
                "10 years",
                "zorblax",
                "جراحة",
                "hôpital",
                "team",
                "\"");
        return pieces.list().ofMaxSize(8).map(words -> words.stream().collect(Collectors.joining(" ")));
    }

    @Property(tries = 500)
    void theScoreIsTheSumOfItsParts(@ForAll("questions") String typed) {
        OpeningSearch search = asking(typed);
        for (ReadOpening opening : List.of(MIDWIFE, SURGEON)) {
            OptionalDouble points = search.points(opening);
            if (points.isPresent()) {
                double sum = search.explain(opening).parts().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                assertThat(points.getAsDouble()).isCloseTo(sum, within(0.01)).isLessThanOrEqualTo(search.most() + 0.01);
            }
        }
    }

    @Property(tries = 300)
    void whatIsUnwantedNeverAddsAResult(@ForAll("questions") String typed, @ForAll("questions") String more) {
        String excluding = typed + more.replace("\"", "").replace("-", "").replaceAll("(^| )(?=\\S)", " -");
        for (ReadOpening opening : List.of(MIDWIFE, SURGEON)) {
            boolean wasThere = typed.isBlank() || finds(typed.replace("\"", ""), opening);
            if (!typed.contains("\"") && !wasThere) {
                assertThat(finds(excluding, opening)).isFalse();
            }
        }
    }

    @Property(tries = 300)
    void everyStringIsAQuestionAndEveryTextIsRead(
            @ForAll @StringLength(max = 300) String typed, @ForAll @StringLength(max = 1000) String text) {
        ReadOpening opening = OPENINGS.read(new Opening(
                "2222",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "GH",
                0,
                Term.TEMPORARY,
                Presence.PHYSICAL,
                List.of(text, typed)));
        OpeningSearch search = asking(typed);
        search.points(opening);
        for (Passage passage : search.explain(opening).passages()) {
            assertThat(passage.marks())
                    .allSatisfy(mark -> assertThat(mark.end())
                            .isGreaterThan(mark.start())
                            .isLessThanOrEqualTo(passage.text().length()));
        }
    }

    @Test
    void anythingThatStandsInATextIsFoundByItsWords() {
        assertThat(finds("fenni kwumbo", INVENTED)).isTrue();
        assertThat(finds("fenny", INVENTED)).isTrue();
        assertThat(finds("kwmubo", INVENTED)).isTrue();
        assertThat(finds("tar", INVENTED)).isFalse();
    }
}
