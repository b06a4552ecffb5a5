package org.sankofa.search.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sankofa.search.question.Criterion.Asked;
import org.sankofa.search.question.FreeText.Piece;
import org.sankofa.search.question.Question.Unwanted;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.ConceptTagger;
import org.sankofa.search.vocabulary.Mention;
import org.sankofa.search.vocabulary.Words;

/**
 * Reads questions in any of the languages of the vocabulary, or several of them at once: `sage-femme expérimentée en
 * réanimation néonatale, parle portugais`.
 *
 * <p>Every string is a question, and none is a long one: see {@link FreeText}.
 */
public final class QuestionReader {

    private static final int MOST_YEARS = 60;

    /** How many words before or after the name of a language may say how well it has to be spoken. */
    private static final int NEAR = 3;

    /** Words that say nothing alone, and how questions are put; they are left out unless there is nothing else. */
    private static final Set<String> SMALL_WORDS = set(
            "a an and at for from in of on or the to with who is are by as"
                    + " experience experienced speaks speaking speak least years year old help able willing needed wanted good fluent"
                    + " fluently work working"
                    + " looking seeking new nor"
                    + " au aux avec ni d dans de des du en et l la le les ou par pour sur un une qui est experience experimente"
                    + " experimentee parle parlant parler ans annees moins bon bonne courant couramment cherchons cherche recherche niveau"
                    + " com da das do dos e em na nas no nos o os para por um uma que experiencia experiente fala fale falar procura procuramos nivel"
                    + " fluente anos ano menos bom boa pelo"
                    + " con del el los y al habla hable hablar fluido experimentado experimentada buen buena busca buscamos minimo"
                    + " في من علي الي عن مع و او خبره ذو ذات لديه لديها يتحدث تتحدث يجيد تجيد سنوات سنه جيد اقل لا التي الذي نبحث مطلوب بخبره تتكلم يتكلم تقل");

    private static final Set<String> YEARS =
            set("year years yr yrs an ans annee annees ano anos سنه سنوات سنين عام اعوام عاما");

    /** How well a language is asked for. */
    private static final Map<String, CefrLevel> LEVELS = Map.ofEntries(
            Map.entry("good", CefrLevel.B2),
            Map.entry("bon", CefrLevel.B2),
            Map.entry("bonne", CefrLevel.B2),
            Map.entry("bom", CefrLevel.B2),
            Map.entry("boa", CefrLevel.B2),
            Map.entry("bien", CefrLevel.B2),
            Map.entry("buen", CefrLevel.B2),
            Map.entry("buena", CefrLevel.B2),
            Map.entry("جيد", CefrLevel.B2),
            Map.entry("جيده", CefrLevel.B2),
            Map.entry("fluent", CefrLevel.C1),
            Map.entry("fluently", CefrLevel.C1),
            Map.entry("courant", CefrLevel.C1),
            Map.entry("couramment", CefrLevel.C1),
            Map.entry("fluente", CefrLevel.C1),
            Map.entry("fluentemente", CefrLevel.C1),
            Map.entry("fluencia", CefrLevel.C1),
            Map.entry("fluido", CefrLevel.C1),
            Map.entry("fluidez", CefrLevel.C1),
            Map.entry("بطلاقه", CefrLevel.C1),
            Map.entry("طلاقه", CefrLevel.C1),
            Map.entry("native", CefrLevel.C2),
            Map.entry("maternelle", CefrLevel.C2),
            Map.entry("materna", CefrLevel.C2),
            Map.entry("nativo", CefrLevel.C2),
            Map.entry("nativa", CefrLevel.C2),
            Map.entry("a1", CefrLevel.A1),
            Map.entry("a2", CefrLevel.A2),
            Map.entry("b1", CefrLevel.B1),
            Map.entry("b2", CefrLevel.B2),
            Map.entry("c1", CefrLevel.C1),
            Map.entry("c2", CefrLevel.C2));

    /** Nursing and midwifery professionals, and the associate professionals of the same name (ISCO-08). */
    private static final Map<String, String> ASSOCIATES = Map.of("2221", "3221", "2222", "3222");

    private static final int MOST_WRITTEN = 10;

    /** One to ten in each of the languages. */
    private static final List<String> NUMBERS = List.of(("one two three four five six seven eight nine ten"
                    + " un deux trois quatre cinq six sept huit neuf dix"
                    + " um dois tres quatro cinco seis sete oito nove dez"
                    + " uno dos tres cuatro cinco seis siete ocho nueve diez"
                    + " واحد اثنان ثلاث اربع خمس ست سبع ثماني تسع عشر")
            .split(" "));

    private final ConceptTagger tagger;
    private final Idioms idioms;

    public QuestionReader(ConceptTagger tagger) {
        this.tagger = tagger;
        this.idioms = new Idioms(tagger.vocabulary());
    }

    private static Set<String> set(String words) {
        return Set.copyOf(List.of(words.split(" ")));
    }

    public Question read(String typed) {
        FreeText text = FreeText.parse(typed);
        Set<Criterion> wanted = new LinkedHashSet<>();
        List<Unwanted> unwanted = new ArrayList<>();
        List<Piece> words =
                text.wanted().stream().filter(piece -> !piece.phrase()).toList();
        List<Piece> open = named(typed, experience(words, wanted), wanted, unwanted);
        for (Piece piece : text.wanted()) {
            if (piece.phrase()) {
                wanted.addAll(phrase(piece.text()));
            }
        }
        List<Piece> telling =
                open.stream().filter(word -> !isSmall(word.text())).toList();
        for (Piece word : telling.isEmpty() && wanted.isEmpty() && unwanted.isEmpty() ? open : telling) {
            wanted.add(new Criterion.Words(word.text(), false));
        }
        for (Piece piece : text.unwanted()) {
            unwanted.add(new Unwanted(new Criterion.Words(piece.text(), piece.phrase()), whole(piece.text(), false)));
        }
        String rest = typed.substring(text.read()).strip();
        return new Question(List.copyOf(wanted), unwanted, rest.isEmpty() ? null : rest);
    }

    /** Takes `5 years` out of the words, and returns the rest. */
    private static List<Piece> experience(List<Piece> words, Set<Criterion> wanted) {
        List<Piece> left = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            int years = number(words.get(at).text());
            if (years > 0 && years <= MOST_YEARS && at + 1 < words.size()) {
                String unit = words.get(at + 1).text();
                if (YEARS.contains(plain(unit))) {
                    wanted.add(new Criterion.Experience(words.get(at).text() + " " + unit, years));
                    at++;
                    continue;
                }
            }
            left.add(words.get(at));
        }
        return left;
    }

    /** Adds what the words name, wanted or not, and returns those that name nothing. */
    private List<Piece> named(String typed, List<Piece> words, Set<Criterion> wanted, List<Unwanted> unwanted) {
        if (words.isEmpty()) {
            return words;
        }
        // Only what is to be read stays, in its place: what was quoted, unwanted or too much becomes space.
        char[] readable = " ".repeat(words.getLast().end()).toCharArray();
        int from = 0;
        for (Piece word : words) {
            if (isOnlyPunctuation(typed, from, word.start())) {
                typed.getChars(from, word.start(), readable, from);
            }
            typed.getChars(word.start(), word.end(), readable, word.start());
            from = word.end();
        }
        Denials denials = new Denials(typed, words);
        for (Mention mention : tagger.tag(new String(readable))) {
            String named = typed.substring(mention.start(), mention.end());
            List<Criterion> meant = meant(named, mention, false, level(words, mention));
            if (denials.take(mention.start(), mention.end())) {
                unwanted.add(new Unwanted(new Criterion.Words(named, false), meant));
            } else {
                wanted.addAll(meant);
            }
        }
        for (Idioms.Found idiom : idioms.in(typed, denials.open())) {
            if (denials.take(idiom.start(), idiom.end())) {
                unwanted.add(new Unwanted(new Criterion.Words(idiom.asked().words(), false), List.of(idiom.asked())));
            } else {
                wanted.add(idiom.asked());
            }
        }
        for (Piece word : denials.deniedWords()) {
            unwanted.add(new Unwanted(new Criterion.Words(word.text(), false), List.of()));
        }
        return denials.open();
    }

    private static boolean isOnlyPunctuation(String typed, int from, int until) {
        for (int at = from; at < until; at++) {
            if (Character.isLetterOrDigit(typed.charAt(at)) || typed.charAt(at) == '"') {
                return false;
            }
        }
        return true;
    }

    /** What quoted words ask for: what they name, if that takes all of them, else that they follow each other. */
    private List<Criterion> phrase(String words) {
        List<Criterion> named = whole(words, true);
        return named.isEmpty() ? List.of(new Criterion.Words(words, true)) : named;
    }

    /** What the words as a whole name; empty if a part of them remains. */
    private List<Criterion> whole(String words, boolean literal) {
        List<Mention> mentions = tagger.tag(words);
        if (mentions.isEmpty()) {
            List<Piece> pieces = FreeText.parse(words).wanted();
            List<Idioms.Found> idiom = idioms.in(words, pieces);
            return idiom.size() == 1
                            && idiom.getFirst().end() - idiom.getFirst().start() == words.length()
                    ? List.of(idiom.getFirst().asked())
                    : List.of();
        }
        if (mentions.size() != 1) {
            return List.of();
        }
        Mention mention = mentions.getFirst();
        boolean all = FreeText.parse(words).wanted().stream()
                .allMatch(word -> isSmall(word.text()) || word.start() < mention.end() && word.end() > mention.start());
        return all && !mention.corrected() ? meant(words, mention, literal, CefrLevel.B1) : List.of();
    }

    private List<Criterion> meant(String words, Mention mention, boolean literal, CefrLevel level) {
        List<Concept> occupations = of(mention, Kind.OCCUPATION);
        List<Concept> abilities = new ArrayList<>(of(mention, Kind.SPECIALTY, Kind.SKILL));
        Set<String> fields = new HashSet<>();
        occupations.forEach(occupation -> fields.addAll(tagger.vocabulary().fields(occupation.id())));
        List<Concept> special = abilities.stream()
                .filter(ability -> ability.kind() == Kind.SKILL || !fields.contains(ability.id()))
                .toList();
        boolean implied = special.isEmpty();
        List<Concept> languages = of(mention, Kind.LANGUAGE);
        List<Concept> countries = of(mention, Kind.COUNTRY);
        List<Criterion> meant = new ArrayList<>();
        if (!occupations.isEmpty()) {
            meant.add(new Criterion.Occupation(
                    words, implied ? withAssociates(occupations) : occupations, mention.corrected()));
        }
        if (!abilities.isEmpty()) {
            meant.add(new Criterion.Ability(
                    words,
                    implied ? abilities : special,
                    implied ? Asked.IMPLIED : Asked.NAMED,
                    literal,
                    mention.corrected()));
        }
        List<Concept> within = mention.within().stream()
                .filter(ability -> !fields.contains(ability.id()))
                .toList();
        if (!within.isEmpty()) {
            meant.add(new Criterion.Ability(words, within, Asked.PARTLY, false, mention.corrected()));
        }
        if (!languages.isEmpty()) {
            meant.add(new Criterion.Language(words, languages, level));
        }
        if (!countries.isEmpty()) {
            meant.add(new Criterion.Country(words, countries));
        }
        return meant;
    }

    /** Who says just nurse or midwife means the associate professionals too. */
    private List<Concept> withAssociates(List<Concept> occupations) {
        Set<Concept> all = new LinkedHashSet<>(occupations);
        for (Concept occupation : occupations) {
            String associate = ASSOCIATES.get(occupation.id());
            if (associate != null) {
                tagger.vocabulary().occupation(associate).ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    private static List<Concept> of(Mention mention, Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        return mention.concepts().stream()
                .filter(concept -> wanted.contains(concept.kind()))
                .toList();
    }

    /** B1, which is to speak a language, unless the words around its name say more or less. */
    private static CefrLevel level(List<Piece> words, Mention mention) {
        int first = 0;
        while (first < words.size() && words.get(first).end() <= mention.start()) {
            first++;
        }
        int last = first;
        while (last < words.size() && words.get(last).start() < mention.end()) {
            last++;
        }
        for (int near = 1; near <= NEAR; near++) {
            for (int at : new int[] {last + near - 1, first - near}) {
                CefrLevel level = at >= 0 && at < words.size()
                        ? LEVELS.get(plain(words.get(at).text()))
                        : null;
                if (level != null) {
                    return level;
                }
            }
        }
        return CefrLevel.B1;
    }

    static boolean isSmall(String word) {
        return Words.plain(word).stream()
                .allMatch(part -> part.length() == 1 || SMALL_WORDS.contains(part) || Denials.isDenying(part));
    }

    private static int number(String word) {
        int written = NUMBERS.indexOf(plain(word));
        if (written >= 0) {
            return written % MOST_WRITTEN + 1;
        }
        int number = 0;
        for (int at = 0; at < word.length(); at++) {
            int digit = Character.digit(word.charAt(at), 10);
            if (digit < 0 || at > 1) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static String plain(String word) {
        return String.join("", Words.plain(word));
    }
}
