package org.sankofa.matching.hospital;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.idempotency.Created;
import org.sankofa.kit.idempotency.Once;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Input;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.FormCheck;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentDeed;
import org.sankofa.matching.assignment.AssignmentForm;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.AssignmentStatus;
import org.sankofa.matching.assignment.AssignmentTransition;
import org.sankofa.matching.assignment.AssignmentView;
import org.sankofa.matching.institution.Institution;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.opening.AssignmentFacts;
import org.sankofa.matching.programme.Programme;
import org.sankofa.matching.programme.ProgrammeService;

/** A host posts what it needs, in three screens and a preview, and mends what a manager has returned. */
@Hidden
@Controller("/hospital/assignments")
@Produces(MediaType.TEXT_HTML)
@Secured("HOST")
class NeedPages {
    private static final String NEW = "/hospital/assignments/new";

    private final AssignmentService assignments;
    private final InstitutionService institutions;
    private final ProgrammeService programmes;
    private final NeedStart start;
    private final NeedInputs inputs;
    private final AssignmentFacts told;
    private final FormCheck check;
    private final Once once;
    private final Pages pages;

    NeedPages(
            AssignmentService assignments,
            InstitutionService institutions,
            ProgrammeService programmes,
            NeedStart start,
            NeedInputs inputs,
            AssignmentFacts told,
            FormCheck check,
            Once once,
            Pages pages) {
        this.assignments = assignments;
        this.institutions = institutions;
        this.programmes = programmes;
        this.start = start;
        this.inputs = inputs;
        this.told = told;
        this.check = check;
        this.once = once;
        this.pages = pages;
    }

    @Get("/new")
    HttpResponse<?> choose(HttpRequest<?> request, Actor actor, @QueryValue @Nullable String from) {
        Reader reader = pages.reader(request);
        UUID source = from == null ? null : NeedAnswers.id(from).orElseThrow(Refusal::notFound);
        List<NeedStart.Home> homes = start.homes(actor);
        NeedStart.Home usual = start.usual(actor, source, homes);
        List<Choice> places = homes.stream()
                .map(home -> new Choice(
                        home.value(),
                        home.institution().name()
                                + reader.say("page.comma")
                                + home.programme().name(),
                        home.equals(usual)))
                .toList();
        return pages.show(
                request,
                "hospital/new",
                Map.of("starts", start.choices(actor, source, reader), "places", places, "faults", FormFaults.NONE));
    }

    @Get("/new/who")
    HttpResponse<?> begin(
            HttpRequest<?> request,
            Actor actor,
            @QueryValue("start") @Nullable String with,
            @QueryValue @Nullable String home) {
        Optional<NeedStart.Home> chosen = start.home(actor, home == null ? "" : home);
        if (with == null || chosen.isEmpty()) {
            return Pages.goTo(NEW);
        }
        AssignmentForm form = start.form(actor, with, chosen.get(), pages.reader(request));
        return first(
                request,
                HttpStatus.OK,
                form,
                chosen.get(),
                with,
                Uuid7.next().toString(),
                Typed.NOTHING,
                FormFaults.NONE);
    }

    @Post("/new/who")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> post(HttpRequest<?> request, Actor actor, @Body @Nullable Map<String, Object> body) {
        Reader reader = pages.reader(request);
        Typed typed = Typed.of(body);
        Optional<NeedStart.Home> chosen = start.begun(actor, typed.text("home"));
        if (chosen.isEmpty()) {
            return Pages.goTo(NEW);
        }
        NeedStart.Home home = chosen.get();
        String with = typed.text("start");
        String key = typed.text("key");
        AssignmentForm before = start.form(actor, with, home, reader);
        NeedAnswers answers = NeedAnswers.of(NeedStep.WHO, before, typed, programmes::find);
        if (typed.text("deed").equals("find")) {
            return first(request, HttpStatus.OK, answers.form(), home, with, key, typed, FormFaults.NONE);
        }
        try {
            requireFit(answers, NeedStep.WHO);
            HttpResponse<AssignmentView> made = once.createUnder(
                    key.isEmpty() ? null : key, actor, request, answers.form(), AssignmentView.class, () -> {
                        AssignmentView draft = assignments.post(actor, answers.form());
                        return Created.at(address(draft.id()), draft.version(), draft);
                    });
            UUID id = Objects.requireNonNull(made.body()).id();
            return Pages.goTo(onward(NeedStep.WHO, id, typed) + "?saved");
        } catch (Refusal refused) {
            boolean again = AtForm.told(refused) == ProblemType.IDEMPOTENCY_KEY_REUSED;
            FormFaults faults =
                    again ? new FormFaults(reader.say("need.again"), Map.of()) : faults(refused, NeedStep.WHO, reader);
            String next = again ? Uuid7.next().toString() : key;
            return first(request, refused.type().status(), answers.form(), home, with, next, typed, faults);
        }
    }

    @Get("/{id}/who")
    HttpResponse<?> who(HttpRequest<?> request, Actor actor, UUID id) {
        return step(request, actor, id, NeedStep.WHO);
    }

    @Get("/{id}/when")
    HttpResponse<?> when(HttpRequest<?> request, Actor actor, UUID id) {
        return step(request, actor, id, NeedStep.WHEN);
    }

    @Get("/{id}/how")
    HttpResponse<?> how(HttpRequest<?> request, Actor actor, UUID id) {
        return step(request, actor, id, NeedStep.HOW);
    }

    @Post("/{id}/who")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> saveWho(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        return save(request, actor, id, NeedStep.WHO, Typed.of(body));
    }

    @Post("/{id}/when")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> saveWhen(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        return save(request, actor, id, NeedStep.WHEN, Typed.of(body));
    }

    @Post("/{id}/how")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> saveHow(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        return save(request, actor, id, NeedStep.HOW, Typed.of(body));
    }

    @Get("/{id}/check")
    HttpResponse<?> preview(HttpRequest<?> request, Actor actor, UUID id) {
        var asked = request.getParameters();
        String notice = asked.contains("submitted")
                ? "need.submitted"
                : asked.contains("changed") ? "need.changed" : asked.contains("saved") ? "page.saved" : null;
        return preview(request, HttpStatus.OK, actor, id, FormFaults.NONE, notice);
    }

    @Post("/{id}/submit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        // A second click finds it done.
        if (assignments.readAs(actor, id).status() == AssignmentStatus.SUBMITTED) {
            return Pages.goTo(address(id) + "/check?submitted");
        }
        try {
            assignments.submit(actor, id, Typed.of(body).version());
            return Pages.goTo(address(id) + "/check?submitted");
        } catch (Refusal refused) {
            Reader reader = pages.reader(request);
            FormFaults faults = switch (AtForm.told(refused)) {
                case STALE_VERSION -> new FormFaults(reader.say("hospital.stale"), Map.of());
                // The page lists what is lacking by itself.
                case VALIDATION_FAILED -> new FormFaults(reader.say("need.lacking"), Map.of());
                default -> FormFaults.of(refused, reader.messages(), reader.locale(), List.of());
            };
            return preview(request, refused.type().status(), actor, id, faults, null);
        }
    }

    private HttpResponse<?> step(HttpRequest<?> request, Actor actor, UUID id, NeedStep step) {
        Assignment assignment = assignments.readAs(actor, id);
        if (!isChangeable(assignment)) {
            return Pages.goTo(address(id) + "/check");
        }
        String notice = request.getParameters().contains("saved") ? "page.saved" : null;
        return form(request, HttpStatus.OK, step, assignment, said(assignment), Typed.NOTHING, FormFaults.NONE, notice);
    }

    private HttpResponse<?> save(HttpRequest<?> request, Actor actor, UUID id, NeedStep step, Typed typed) {
        Assignment before = assignments.readAs(actor, id);
        if (!isChangeable(before)) {
            return Pages.goTo(address(id) + "/check?changed");
        }
        NeedAnswers answers = NeedAnswers.of(step, said(before), typed, programmes::find);
        if (typed.text("deed").equals("find")) {
            return form(request, HttpStatus.OK, step, before, answers.form(), typed, FormFaults.NONE, null);
        }
        String onward = onward(step, id, typed) + "?saved";
        try {
            requireFit(answers, step);
            assignments.edit(actor, id, typed.version(), answers.form());
            return Pages.goTo(onward);
        } catch (Refusal refused) {
            Reader reader = pages.reader(request);
            Assignment now = assignments.readAs(actor, id);
            boolean stale = AtForm.told(refused) == ProblemType.STALE_VERSION;
            if (stale && answers.form().isSaidBy(now)) {
                // A second click finds it done.
                return Pages.goTo(onward);
            }
            if (!isChangeable(now)) {
                return Pages.goTo(address(id) + "/check?changed");
            }
            FormFaults faults =
                    stale ? new FormFaults(reader.say("hospital.stale"), Map.of()) : faults(refused, step, reader);
            return form(request, refused.type().status(), step, now, answers.form(), typed, faults, null);
        }
    }

    /** @throws Refusal 422 with what could not be read, and what the constraints say of the rest */
    private void requireFit(NeedAnswers answers, NeedStep step) {
        List<FieldError> errors = new ArrayList<>(answers.errors());
        // A draft may grow old, but nobody means to ask for days that are over.
        if (step == NeedStep.WHEN && answers.form().isOver(start.today())) {
            errors.add(FieldError.of("window.until", "window-past", "today", start.today()));
        }
        try {
            check.check(answers.form());
        } catch (Refusal refused) {
            errors.addAll(refused.errors());
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private static AssignmentForm said(Assignment assignment) {
        return AssignmentForm.of(assignment.institution(), assignment.programme(), assignment.terms());
    }

    private static boolean isChangeable(Assignment assignment) {
        return AssignmentTransition.LIFECYCLE
                .deeds(assignment.status(), Party.HOST)
                .contains(AssignmentDeed.EDIT);
    }

    private static String address(UUID id) {
        return "/hospital/assignments/" + id;
    }

    private static String onward(NeedStep step, UUID id, Typed typed) {
        if (typed.text("deed").equals("more")) {
            return address(id) + "/" + step.slug();
        }
        return switch (step) {
            case WHO -> address(id) + "/when";
            case WHEN -> address(id) + "/how";
            case HOW -> address(id) + "/check";
        };
    }

    /** What is wrong on this screen at its fields, and what is wrong on another by its name. */
    private static FormFaults faults(Refusal refused, NeedStep step, Reader reader) {
        FieldError reason = refused.reason();
        if (reason != null && reason.code().equals("institution-not-vetted")) {
            return new FormFaults(reader.say("need.not-vetted"), Map.of());
        }
        if (reason != null || refused.errors().isEmpty()) {
            return FormFaults.of(refused, reader.messages(), reader.locale(), List.of());
        }
        Map<String, String> here = new LinkedHashMap<>();
        List<String> elsewhere = new ArrayList<>();
        for (FieldError error : refused.errors()) {
            String text = reader.messages().text("error." + error.code(), reader.locale(), error.arguments());
            String field = error.field().equals("window") ? "window.from" : error.field();
            boolean listed = field.startsWith("requiredSkills") || field.startsWith("desiredSkills");
            if (NeedStep.of(field).filter(step::equals).isPresent() && !listed) {
                here.putIfAbsent(field, text);
            } else {
                elsewhere.add(reader.say("need.fault", Map.of("field", name(field, reader), "text", text)));
            }
        }
        return new FormFaults(elsewhere.isEmpty() ? null : String.join(" ", elsewhere), here);
    }

    private static String name(String field, Reader reader) {
        return reader.say("need.field." + NeedStep.field(field));
    }

    private HttpResponse<?> first(
            HttpRequest<?> request,
            HttpStatus status,
            AssignmentForm said,
            NeedStart.Home home,
            String with,
            String key,
            Typed typed,
            FormFaults faults) {
        List<Input> fields = new ArrayList<>();
        fields.add(new Input.Kept("home", home.value()));
        fields.add(new Input.Kept("start", with));
        fields.add(new Input.Kept("key", key));
        fields.addAll(inputs.of(NeedStep.WHO, said, List.of(), home.programme(), typed, pages.reader(request)));
        NeedPage.Form page = new NeedPage.Form(
                NeedStep.WHO,
                null,
                NEW + "/who",
                home.institution().name(),
                0,
                typed.text("find"),
                fields,
                faults,
                null,
                null);
        return pages.show(request, status, "hospital/need", Map.of("page", page));
    }

    private HttpResponse<?> form(
            HttpRequest<?> request,
            HttpStatus status,
            NeedStep step,
            Assignment assignment,
            AssignmentForm said,
            Typed typed,
            FormFaults faults,
            @Nullable String notice) {
        Reader reader = pages.reader(request);
        Institution institution = institutions.read(assignment.institution());
        List<Programme> running = step == NeedStep.WHEN ? offered(assignment, institution) : List.of();
        Programme programme = programmes.read(assignment.programme());
        NeedPage.Form page = new NeedPage.Form(
                step,
                assignment.id(),
                address(assignment.id()) + "/" + step.slug(),
                institution.name(),
                assignment.version(),
                step == NeedStep.WHO ? typed.text("find") : null,
                inputs.of(step, said, running, programme, typed, reader),
                faults,
                notice == null ? null : reader.say(notice),
                assignment.reason());
        return pages.show(request, status, "hospital/need", Map.of("page", page));
    }

    /** Those that it can move to, and its own, also where that is over. */
    private List<Programme> offered(Assignment assignment, Institution institution) {
        List<Programme> running = new ArrayList<>(programmes.running(institution.country()));
        if (running.stream().noneMatch(programme -> programme.id().equals(assignment.programme()))) {
            running.addFirst(programmes.read(assignment.programme()));
        }
        return running;
    }

    private HttpResponse<?> preview(
            HttpRequest<?> request,
            HttpStatus status,
            Actor actor,
            UUID id,
            FormFaults faults,
            @Nullable String notice) {
        Reader reader = pages.reader(request);
        Assignment assignment = assignments.readAs(actor, id);
        AssignmentView view = assignments.view(actor, assignment);
        boolean changeable = isChangeable(assignment);
        List<NeedPage.Lack> lacking = changeable
                ? assignments.lacking(actor, id).stream()
                        .map(error -> lack(id, error, reader))
                        .toList()
                : List.of();
        NeedPage.Preview page = new NeedPage.Preview(
                id,
                view.title(),
                reader.say("state.assignment." + view.status()),
                reader.say("need.state." + view.status()),
                view.version(),
                changeable,
                lacking,
                told.facts(view, reader),
                told.texts(view).stream()
                        .filter(text -> !text.values().isEmpty())
                        .toList(),
                faults,
                notice == null ? null : reader.say(notice));
        return pages.show(request, status, "hospital/check", Map.of("page", page));
    }

    private static NeedPage.Lack lack(UUID id, FieldError error, Reader reader) {
        String step = NeedStep.of(error.field()).orElse(NeedStep.WHO).slug();
        return new NeedPage.Lack(
                address(id) + "/" + step,
                name(error.field(), reader),
                reader.messages().text("error." + error.code(), reader.locale(), error.arguments()));
    }
}
