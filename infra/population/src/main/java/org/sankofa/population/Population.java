package org.sankofa.population;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.sankofa.population.Credential.Finding;
import org.sankofa.search.Availability;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.SkillClaim;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Term;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * Invented clinicians of many diasporas, as many as wanted.
 *
 * <p>A person depends on the seed, the day and their index alone, so that any slice can be made anywhere and in
 * parallel. How origins, residences, languages and trades go together is in the files of the `population` resource
 * folder; the weights are our own rough picture of the larger diasporas, not statistics.
 */
public final class Population {

    /** What somebody of one trade does. */
    private record Post(
            String occupation,
            List<String> specialties,
            int graduationAge,
            int trainingYears,
            int hospitalPercent,
            List<String> core,
            List<String> others) {}

    private record Origin(
            String country,
            Weighted<String> cultures,
            Weighted<String> mother,
            Weighted<String> schooled,
            Weighted<String> residences,
            String name) {}

    private record Residence(
            String country,
            String name,
            String calling,
            Weighted<String> languages,
            String marriedNames,
            List<String> regulators) {}

    private static final List<CefrLevel> LEVELS = List.of(CefrLevel.values());
    private static final String[] MAIL_DOMAINS = {"example.org", "example.com", "example.net"};

    private final long seed;
    private final LocalDate today;
    private final Names names = new Names();
    private final Summaries summaries;
    private final Weighted<Post> posts;
    private final Weighted<Origin> origins;
    private final Map<String, Residence> residences = new HashMap<>();

    private Population(long seed, Vocabulary vocabulary, LocalDate today) {
        this.seed = seed;
        this.today = today;
        this.summaries = new Summaries(vocabulary);
        this.posts = posts();
        this.origins = origins(vocabulary);
        for (Table.Row row : Table.read("residences")) {
            residences.put(
                    row.text("country"),
                    new Residence(
                            row.text("country"),
                            label(vocabulary, row.text("country")),
                            row.text("calling"),
                            row.weighted("languages"),
                            row.text("marriedNames"),
                            row.list("regulator", "\\|")));
        }
    }

    /** People as of today (UTC): the same call gives other dates tomorrow. */
    public static Population of(long seed, Vocabulary vocabulary) {
        return of(seed, vocabulary, LocalDate.now(ZoneOffset.UTC));
    }

    /** People as of the given day, from which ages, expiries and availability are reckoned. */
    public static Population of(long seed, Vocabulary vocabulary, LocalDate today) {
        return new Population(seed, vocabulary, today);
    }

    /** An ordered stream of the people from that index on; may be made parallel. */
    public Stream<Person> people(long from, long count) {
        return LongStream.range(from, from + count).mapToObj(this::person);
    }

    /** The same people, one after the other and never held together. */
    public Iterator<Person> iterator(long from, long count) {
        return new Iterator<>() {
            private long next = from;

            @Override
            public boolean hasNext() {
                return next < from + count;
            }

            @Override
            public Person next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return person(next++);
            }
        };
    }

    /** The person at that index, 0 or more. */
    public Person person(long index) {
        SplittableRandom random = new SplittableRandom(scatter(seed) ^ scatter(index + 0x5A4E_4B0F_A000L));
        Origin origin = origins.pick(random);
        Residence residence =
                Objects.requireNonNull(residences.get(origin.residences().pick(random)));
        Post post = posts.pick(random);
        boolean female = random.nextInt(100) < femalePercent(post.occupation());
        boolean bornAbroad = random.nextInt(100) < 18;

        int practised = practisedFor(post, random);
        int graduationAge = post.graduationAge() + random.nextInt(4);
        int pause = Math.max(random.nextInt(3), 21 - graduationAge - practised);
        int years = Math.min(practised, 70 - graduationAge - pause);
        LocalDate born = today.minusYears(graduationAge + years + pause).minusDays(1 + random.nextInt(364));
        LocalDate graduated = born.plusYears(graduationAge);

        List<LanguageSkill> languages = languages(origin, residence, bornAbroad, random);
        String account = accountLanguage(origin, residence, languages, random);
        Identity identity = identity(index, origin, residence, female, bornAbroad, born, account, random);
        List<SkillClaim> skills = skills(post, years, random);
        Practice practice = practice(post, residence, random);
        String summary = summaries.write(
                account,
                new Summaries.Facts(
                        post.occupation(),
                        female,
                        post.specialties().getFirst(),
                        years,
                        skills,
                        origin.country(),
                        residence.country()),
                random);
        List<String> heritage = heritage(origin, random);
        Profile profile = new Profile(
                post.occupation(),
                post.specialties(),
                skills,
                languages,
                years,
                residence.country(),
                practice,
                heritage,
                citizenships(origin, residence, bornAbroad, random),
                presences(random),
                terms(random),
                availability(random),
                preferredCountries(heritage, random),
                summary);
        return new Person(
                identity,
                account,
                profile,
                credentials(post, origin, residence, practice, bornAbroad, graduated, years, random),
                new Consents(random.nextInt(100) < 94, random.nextInt(100) < 22, random.nextInt(100) < 78));
    }

    /** Weight towards the first fifteen years, up to forty. */
    private static int practisedFor(Post post, SplittableRandom random) {
        double point = random.nextDouble();
        int years = (int) (post.trainingYears() + 38 * point * point);
        return random.nextInt(100) < 8 ? random.nextInt(3) : years;
    }

    private static int femalePercent(String occupation) {
        return switch (occupation) {
            case "2221", "3221", "5321", "5322", "5329" -> 82;
            case "2222", "3222" -> 95;
            case "2212", "2211", "2261" -> 47;
            case "3258", "3259", "2240" -> 25;
            default -> 60;
        };
    }

    private Identity identity(
            long index,
            Origin origin,
            Residence residence,
            boolean female,
            boolean bornAbroad,
            LocalDate born,
            String account,
            SplittableRandom random) {
        String cultureName = origin.cultures().pick(random);
        if (bornAbroad || !(account.equals("ar") || random.nextInt(3) == 0)) {
            // Those who write to the authorities of the residence mostly use its script.
            for (int again = 0; again < 3 && !isLatin(cultureName); again++) {
                cultureName = origin.cultures().pick(random);
            }
        }
        Names.Culture culture = names.culture(cultureName);
        Names.Name given = Names.pick(female ? culture.female() : culture.male(), random);
        Names.Name family = Names.pick(culture.family(), random);
        if (isLatin(cultureName) && random.nextInt(100) < (female ? 8 : 2)) {
            Names.Name married =
                    Names.pick(names.culture(residence.marriedNames()).family(), random);
            // A summary may name the country of origin, and must not name the person: no Côté from Côte d'Ivoire.
            if (!Names.ascii(origin.name()).startsWith(married.ascii())) {
                family = random.nextBoolean()
                        ? married
                        : new Names.Name(family.written() + "-" + married.written(), family.ascii() + married.ascii());
            }
        }
        String local = given.ascii().isEmpty()
                ? "c" + index
                : given.ascii() + "." + family.ascii() + Long.toString(index, Character.MAX_RADIX);
        return new Identity(
                given.written(),
                family.written(),
                born,
                local + "@" + MAIL_DOMAINS[random.nextInt(MAIL_DOMAINS.length)],
                phone(residence.calling(), random));
    }

    private static boolean isLatin(String culture) {
        return switch (culture) {
            case "somali-arabic", "maghreb-arabic", "arabic", "geez", "dari-script", "han" -> false;
            default -> true;
        };
    }

    private static String phone(String calling, SplittableRandom random) {
        return switch (calling) {
            // Ranges that the regulators keep for fiction.
            case "44" -> "+447700900" + digits(3, random);
            case "1" -> "+1" + (201 + random.nextInt(700)) + "55501" + digits(2, random);
            default -> "+" + calling + "555" + digits(6, random);
        };
    }

    private static String digits(int count, SplittableRandom random) {
        char[] digits = new char[count];
        for (int i = 0; i < count; i++) {
            digits[i] = (char) ('0' + random.nextInt(10));
        }
        return new String(digits);
    }

    private List<LanguageSkill> languages(
            Origin origin, Residence residence, boolean bornAbroad, SplittableRandom random) {
        List<LanguageSkill> known = new ArrayList<>(5);
        for (int i = 0; i < origin.mother().size(); i++) {
            if (random.nextDouble() < origin.mother().weight(i)) {
                CefrLevel level = bornAbroad ? between(CefrLevel.A2, CefrLevel.C1, random) : CefrLevel.C2;
                add(known, origin.mother().value(i), level);
            }
        }
        for (int i = 0; i < origin.schooled().size(); i++) {
            double probability = origin.schooled().weight(i) * (bornAbroad ? 0.6 : 1);
            if (random.nextDouble() < probability) {
                add(known, origin.schooled().value(i), between(CefrLevel.B2, CefrLevel.C2, random));
            }
        }
        for (int i = 0; i < residence.languages().size(); i++) {
            if (random.nextDouble() < residence.languages().weight(i)) {
                CefrLevel level = bornAbroad ? CefrLevel.C2 : between(CefrLevel.B1, CefrLevel.C2, random);
                add(known, residence.languages().value(i), level);
            }
        }
        if (random.nextInt(100) < 55) {
            add(known, "en", between(CefrLevel.A2, CefrLevel.C1, random));
        }
        if (random.nextInt(100) < 7) {
            add(known, "fr", between(CefrLevel.A1, CefrLevel.B2, random));
        }
        if (known.stream().noneMatch(Population::servesForAnAccount)) {
            add(known, "en", between(CefrLevel.B1, CefrLevel.C1, random));
        }
        return known;
    }

    private static void add(List<LanguageSkill> known, String language, CefrLevel level) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).language().equals(language)) {
                if (level.atLeast(known.get(i).level())) {
                    known.set(i, new LanguageSkill(language, level));
                }
                return;
            }
        }
        known.add(new LanguageSkill(language, level));
    }

    private static CefrLevel between(CefrLevel least, CefrLevel most, SplittableRandom random) {
        return LEVELS.get(least.ordinal() + random.nextInt(most.ordinal() - least.ordinal() + 1));
    }

    private static boolean servesForAnAccount(LanguageSkill spoken) {
        return Vocabulary.LABEL_LANGUAGES.contains(spoken.language())
                && spoken.level().atLeast(CefrLevel.B1);
    }

    private static String accountLanguage(
            Origin origin, Residence residence, List<LanguageSkill> known, SplittableRandom random) {
        String chosen = "en";
        double best = 0;
        for (LanguageSkill spoken : known) {
            String language = spoken.language();
            if (servesForAnAccount(spoken)) {
                double liking = 0.3 + 0.5 * random.nextDouble();
                if (residence.languages().values().contains(language)) {
                    liking += 1 * random.nextDouble();
                }
                if (origin.schooled().values().contains(language)) {
                    liking += 0.7 * random.nextDouble();
                }
                if (origin.mother().values().contains(language)) {
                    liking += 0.7 * random.nextDouble();
                }
                if (liking > best) {
                    best = liking;
                    chosen = language;
                }
            }
        }
        return chosen;
    }

    private List<SkillClaim> skills(Post post, int years, SplittableRandom random) {
        List<SkillClaim> claims = new ArrayList<>(post.core().size() + 5);
        for (String skill : post.core()) {
            claims.add(claim(skill, years, 1, random));
        }
        int wanted = Math.min(post.others().size(), 1 + random.nextInt(5));
        int left = post.others().size();
        for (String skill : post.others()) {
            if (random.nextInt(left--) < wanted) {
                wanted--;
                claims.add(claim(skill, years, 0, random));
            }
        }
        return claims;
    }

    private SkillClaim claim(String skill, int years, int bonus, SplittableRandom random) {
        int rank = (int) (years / 6.0 + random.nextDouble() * 1.6 - 0.5) + bonus;
        SkillLevel level = SkillLevel.values()[Math.clamp(rank, 0, 3)];
        Integer last = switch (random.nextInt(10)) {
            case 0 -> null;
            case 1 -> today.getYear() - (years == 0 ? 0 : 1 + random.nextInt(Math.min(8, years)));
            case 2, 3 -> today.getYear() - Math.min(1, years);
            default -> today.getYear();
        };
        return new SkillClaim(skill, level, last);
    }

    private static Practice practice(Post post, Residence residence, SplittableRandom random) {
        int point = random.nextInt(100);
        if (point < 8) {
            return new Practice(Practice.Setting.NONE, null);
        }
        boolean hospital = random.nextInt(100) < post.hospitalPercent();
        return new Practice(hospital ? Practice.Setting.HOSPITAL : Practice.Setting.OTHER, residence.country());
    }

    private List<String> heritage(Origin origin, SplittableRandom random) {
        if (random.nextInt(100) < 6) {
            String other = origins.pick(random).country();
            if (!other.equals(origin.country())) {
                return List.of(origin.country(), other);
            }
        }
        return List.of(origin.country());
    }

    private static List<String> citizenships(
            Origin origin, Residence residence, boolean bornAbroad, SplittableRandom random) {
        boolean keepsOrigin = random.nextInt(100) < (bornAbroad ? 35 : 75);
        boolean hasResidence = bornAbroad || random.nextInt(100) < 62;
        if (keepsOrigin && hasResidence) {
            return List.of(origin.country(), residence.country());
        }
        return List.of(hasResidence ? residence.country() : origin.country());
    }

    private static List<Presence> presences(SplittableRandom random) {
        List<Presence> accepted = new ArrayList<>(3);
        if (random.nextInt(100) < 86) {
            accepted.add(Presence.PHYSICAL);
        }
        if (accepted.isEmpty() || random.nextInt(100) < 52) {
            accepted.add(Presence.VIRTUAL);
        }
        if (random.nextInt(100) < 38) {
            accepted.add(Presence.HYBRID);
        }
        return accepted;
    }

    private static List<Term> terms(SplittableRandom random) {
        int point = random.nextInt(100);
        if (point < 6) {
            return List.of(Term.PERMANENT);
        }
        return point < 20 ? List.of(Term.TEMPORARY, Term.PERMANENT) : List.of(Term.TEMPORARY);
    }

    private List<Availability> availability(SplittableRandom random) {
        int point = random.nextInt(100);
        LocalDate from = today.plusDays(random.nextInt(240) - 30L);
        if (point < 25) {
            return List.of(new Availability(from, null));
        }
        if (point < 55) {
            return List.of(new Availability(from, from.plusDays(90 + random.nextInt(450))));
        }
        List<Availability> windows = new ArrayList<>(3);
        int count = 1 + random.nextInt(3);
        LocalDate start = today.plusDays(14 + random.nextInt(90));
        for (int i = 0; i < count; i++) {
            LocalDate end = start.plusDays(9 + random.nextInt(80));
            windows.add(new Availability(start, end));
            start = end.plusDays(30 + random.nextInt(120));
        }
        return windows;
    }

    private List<String> preferredCountries(List<String> heritage, SplittableRandom random) {
        int point = random.nextInt(100);
        if (point < 22) {
            return List.of();
        }
        if (point < 88) {
            return heritage;
        }
        String other = origins.pick(random).country();
        if (heritage.contains(other)) {
            return heritage;
        }
        List<String> both = new ArrayList<>(heritage);
        both.add(other);
        return both;
    }

    private List<Credential> credentials(
            Post post,
            Origin origin,
            Residence residence,
            Practice practice,
            boolean bornAbroad,
            LocalDate graduated,
            int years,
            SplittableRandom random) {
        List<Credential> held = new ArrayList<>(3);
        boolean schooledAbroad = bornAbroad || random.nextInt(100) < 40;
        String schoolCountry = schooledAbroad ? residence.country() : origin.country();
        held.add(new Credential(
                Credential.Kind.DIPLOMA,
                school(post.occupation()) + ", " + (schooledAbroad ? residence.name() : origin.name()),
                "D" + graduated.getYear() + "-" + digits(5, random),
                schoolCountry,
                graduated,
                null,
                finding(random)));
        boolean licensed = practice.setting() != Practice.Setting.NONE || random.nextInt(100) < 55;
        if (licensed) {
            // Practice began some time after the diploma, so this many days lie between it and today at least.
            int since = years == 0 ? 0 : random.nextInt(Math.min(years, 12) * 360);
            LocalDate issued = today.minusDays(since);
            LocalDate expires = null;
            int term = random.nextInt(20);
            if (term == 0 && years >= 2) {
                expires = today.minusDays(1 + random.nextInt(200));
                issued = expires.minusYears(1);
            } else if (term > 7) {
                expires = today.plusDays(40 + random.nextInt(1000));
            }
            held.add(new Credential(
                    Credential.Kind.LICENCE,
                    regulator(residence, post.occupation()),
                    residence.country() + digits(7, random),
                    residence.country(),
                    issued,
                    expires,
                    finding(random)));
        }
        return held;
    }

    private static Finding finding(SplittableRandom random) {
        int point = random.nextInt(100);
        if (point < 74) {
            return Finding.VERIFIED;
        }
        return point < 97 ? Finding.PENDING : Finding.REFUSED;
    }

    private static String school(String occupation) {
        return switch (occupation) {
            case "2211", "2212" -> "Faculty of Medicine";
            case "2221", "2222", "3221", "3222" -> "School of Nursing and Midwifery";
            case "2261" -> "Faculty of Dentistry";
            case "2262", "3213" -> "Faculty of Pharmacy";
            default -> "School of Health Sciences";
        };
    }

    private static String regulator(Residence residence, String occupation) {
        List<String> regulators = residence.regulators();
        int kind = switch (occupation) {
            case "2211", "2212", "2261", "2240" -> 0;
            case "2221", "2222", "3221", "3222" -> 1;
            default -> 2;
        };
        return regulators.get(Math.min(kind, regulators.size() - 1));
    }

    private static Weighted<Post> posts() {
        List<Post> posts = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Table.Row row : Table.read("posts")) {
            posts.add(new Post(
                    row.text("occupation").intern(),
                    row.list("specialties", ","),
                    row.number("graduationAge"),
                    row.number("trainingYears"),
                    row.number("hospitalPercent"),
                    row.list("coreSkills", ","),
                    row.list("otherSkills", ",")));
            weights.add((double) row.number("weight"));
        }
        return new Weighted<>(posts, weights);
    }

    private static Weighted<Origin> origins(Vocabulary vocabulary) {
        List<Origin> origins = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Table.Row row : Table.read("origins")) {
            String country = row.text("country");
            origins.add(new Origin(
                    country,
                    row.weighted("cultures"),
                    row.weighted("mother"),
                    row.weighted("schooled"),
                    row.weighted("residences"),
                    label(vocabulary, country)));
            weights.add((double) row.number("weight"));
        }
        return new Weighted<>(origins, weights);
    }

    private static String label(Vocabulary vocabulary, String country) {
        return vocabulary.country(country).orElseThrow().label("en");
    }

    /** Spreads neighbouring numbers over the whole range (the finaliser of SplitMix64). */
    private static long scatter(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
