package org.sankofa.matching.hospital;

import static java.time.ZoneOffset.UTC;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.Reader;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentForm;
import org.sankofa.matching.assignment.AssignmentForm.WindowForm;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.Period;
import org.sankofa.matching.institution.Institution;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.institution.InstitutionStatus;
import org.sankofa.matching.programme.MoneyForm;
import org.sankofa.matching.programme.Programme;
import org.sankofa.matching.programme.ProgrammeService;
import org.sankofa.matching.storage.Place;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/** What a new need begins with: nothing, a template, or another need of the same host. */
@Singleton
class NeedStart {
    static final String EMPTY = "EMPTY";

    private static final int INSTITUTIONS = 50;
    private static final int USUAL_WINDOW = 180;
    /** Somebody has to be found, approved and prepared before. */
    private static final int AHEAD = 60;

    private final InstitutionService institutions;
    private final ProgrammeService programmes;
    private final AssignmentService assignments;
    private final Clock clock;

    NeedStart(
            InstitutionService institutions, ProgrammeService programmes, AssignmentService assignments, Clock clock) {
        this.institutions = institutions;
        this.programmes = programmes;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** Where a need is, and who pays for it. */
    record Home(Institution institution, Programme programme) {
        String value() {
            return institution.id() + "_" + programme.id();
        }
    }

    /** The institutions that may post, each with the programmes that work in its country. */
    List<Home> homes(Actor actor) {
        return institutions.list(actor, InstitutionStatus.VETTED, Place.of(null, INSTITUTIONS)).stream()
                .flatMap(institution -> programmes.running(institution.country()).stream()
                        .map(programme -> new Home(institution, programme)))
                .toList();
    }

    /**
     * The one to begin with: that of the need that is duplicated where it is still possible, else the first.
     *
     * @param source null where nothing is duplicated
     * @return null where there is none
     */
    @Nullable
    Home usual(Actor actor, @Nullable UUID source, List<Home> homes) {
        if (source != null) {
            Assignment duplicated = assignments.readAs(actor, source);
            Optional<Home> same = homes.stream()
                    .filter(home -> home.institution().id().equals(duplicated.institution())
                            && home.programme().id().equals(duplicated.programme()))
                    .findFirst();
            if (same.isPresent()) {
                return same.get();
            }
        }
        return homes.isEmpty() ? null : homes.getFirst();
    }

    /** The one that was chosen; empty where it cannot be. */
    Optional<Home> home(Actor actor, String chosen) {
        return homes(actor).stream().filter(home -> home.value().equals(chosen)).findFirst();
    }

    /**
     * The one that a form was begun for, also where nothing can be posted by now: whoever sends it is told so beside what
     * they typed. Empty where there is none such, and for strangers.
     */
    Optional<Home> begun(Actor actor, String value) {
        String[] ids = value.split("_", 2);
        if (ids.length < 2) {
            return Optional.empty();
        }
        return NeedAnswers.id(ids[0])
                .filter(institution -> institutions.isMember(institution, actor.account()))
                .map(institutions::read)
                .flatMap(institution -> NeedAnswers.id(ids[1])
                        .flatMap(programmes::find)
                        .map(programme -> new Home(institution, programme)));
    }

    /**
     * What one can begin with.
     *
     * @param from another need that is to be duplicated; null for none
     */
    List<Choice> choices(Actor actor, @Nullable UUID from, Reader reader) {
        List<Choice> choices = new ArrayList<>();
        if (from != null) {
            Assignment source = assignments.readAs(actor, from);
            choices.add(new Choice(
                    from.toString(),
                    reader.say("hospital.duplicate.of", "title", source.terms().title()),
                    true));
        }
        for (NeedTemplate template : NeedTemplate.values()) {
            choices.add(new Choice(template.name(), reader.say("need.template." + template), false));
        }
        choices.add(new Choice(EMPTY, reader.say("need.empty"), from == null));
        return choices;
    }

    /** The form to begin with, which nothing is kept of before it is sent. */
    AssignmentForm form(Actor actor, String start, Home home, Reader reader) {
        Optional<NeedTemplate> template = Arrays.stream(NeedTemplate.values())
                .filter(known -> known.name().equals(start))
                .findFirst();
        if (template.isPresent()) {
            return of(template.get(), home, reader);
        }
        return NeedAnswers.id(start)
                .map(id -> copy(assignments.readAs(actor, id), home))
                .orElseGet(() -> blank(home));
    }

    private AssignmentForm blank(Home home) {
        Period window = window(home.programme(), USUAL_WINDOW);
        Programme programme = home.programme();
        return new AssignmentForm(
                home.institution().id(),
                programme.id(),
                "",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                4,
                1,
                usual(Presence.PHYSICAL, programme.presences()),
                usual(Term.TEMPORARY, programme.terms()),
                new WindowForm(window.from(), window.until()),
                (int) Math.min(30, window.days()),
                "",
                "",
                "",
                "",
                new MoneyForm(BigDecimal.ZERO, programme.budget().currency()));
    }

    private AssignmentForm of(NeedTemplate template, Home home, Reader reader) {
        AssignmentForm blank = blank(home);
        Period window = window(home.programme(), Math.max(USUAL_WINDOW, template.durationDays()));
        return blank.withPeople(
                        reader.say("need.template." + template),
                        template.occupation(),
                        template.specialties(),
                        template.requiredSkills(),
                        template.desiredSkills(),
                        List.of(),
                        template.minimumYears(),
                        blank.verificationLevel())
                .withTime(
                        home.programme().id(),
                        template.places(),
                        blank.presence(),
                        blank.term(),
                        new WindowForm(window.from(), window.until()),
                        (int) Math.min(template.durationDays(), window.days()),
                        blank.costPerPlace())
                .withOffer(
                        reader.say("need.template." + template + ".objectives"),
                        "",
                        "",
                        "",
                        new MoneyForm(BigDecimal.ZERO, home.programme().budget().currency()));
    }

    /** Days that are over, or that the other programme does not have, are not taken over. */
    private AssignmentForm copy(Assignment source, Home home) {
        AssignmentForm said =
                AssignmentForm.of(home.institution().id(), home.programme().id(), source.terms());
        Period days = source.terms().window();
        boolean possible = !days.from().isBefore(today())
                && !days.from().isBefore(home.programme().startsOn())
                && !days.until().isAfter(home.programme().endsOn());
        Period window = possible ? days : window(home.programme(), (int) Math.max(USUAL_WINDOW, days.days()));
        return said.withTime(
                home.programme().id(),
                said.places(),
                said.presence(),
                said.term(),
                new WindowForm(window.from(), window.until()),
                source.terms().durationDays(),
                new MoneyForm(
                        source.terms().costPerPlace().amount(),
                        home.programme().budget().currency()));
    }

    private Period window(Programme programme, int days) {
        LocalDate soon = today().plusDays(AHEAD);
        LocalDate start = soon.isBefore(programme.startsOn()) ? programme.startsOn() : soon;
        LocalDate from = start.isAfter(programme.endsOn()) ? programme.endsOn() : start;
        LocalDate until = from.plusDays(days - 1L);
        return new Period(from, until.isAfter(programme.endsOn()) ? programme.endsOn() : until);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), UTC);
    }

    private static <E> E usual(E usual, List<E> possible) {
        return possible.isEmpty() || possible.contains(usual) ? usual : possible.getFirst();
    }
}
