package org.sankofa.registry.profile;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.page.Finder;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Input;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.vocabulary.Picker;
import org.sankofa.registry.clinician.ClinicianService;
import org.sankofa.registry.clinician.ClinicianStatus;
import org.sankofa.registry.clinician.Completeness;
import org.sankofa.registry.clinician.IdentityForm;
import org.sankofa.registry.clinician.Profile;
import org.sankofa.registry.clinician.ProfileForm;
import org.sankofa.registry.clinician.Registration;
import org.sankofa.registry.clinician.RegistrationForm;
import org.sankofa.registry.consent.ConsentForm;
import org.sankofa.registry.consent.ConsentService;
import org.sankofa.registry.consent.Decisions;
import org.sankofa.registry.consent.Purpose;
import org.sankofa.registry.disclosure.DisclosureRow;
import org.sankofa.registry.disclosure.DisclosureService;

/** A clinician's home: the profile in steps that are saved one by one, consents, and who has seen the name. */
@Hidden
@Controller("/profile")
@Produces(MediaType.TEXT_HTML)
@Secured("CLINICIAN")
class ProfilePages {
    private static final int DISCLOSURES_SHOWN = 50;
    private static final String MORE = "more";
    private static final String LATER = "later";

    private final ClinicianService clinicians;
    private final ConsentService consents;
    private final DisclosureService disclosures;
    private final StepInputs inputs;
    private final Summary summary;
    private final Pages pages;
    private final Messages messages;

    ProfilePages(
            ClinicianService clinicians,
            ConsentService consents,
            DisclosureService disclosures,
            StepInputs inputs,
            Summary summary,
            Pages pages,
            Messages messages) {
        this.clinicians = clinicians;
        this.consents = consents;
        this.disclosures = disclosures;
        this.inputs = inputs;
        this.summary = summary;
        this.pages = pages;
        this.messages = messages;
    }

    @Get
    HttpResponse<?> home(HttpRequest<?> request, Actor actor) {
        Reader reader = pages.reader(request);
        Optional<Registration> registration = registration(actor);
        Optional<Decisions> decisions = registration.map(this::decisions);
        List<String> missing = missing(registration);
        List<ProfilePage.Task> tasks = Arrays.stream(Step.values())
                .map(step -> new ProfilePage.Task(step, state(step, registration, decisions, missing)))
                .toList();
        int done = (int) tasks.stream()
                .filter(task -> task.step().isRequired() && !task.state().equals("profile.state.to-do"))
                .count();
        ClinicianStatus status =
                registration.map(found -> found.clinician().status()).orElse(ClinicianStatus.DRAFT);
        String notice = request.getParameters().contains("saved")
                ? "page.saved"
                : request.getParameters().contains("later") ? "profile.later.saved" : null;
        ProfilePage.Tasks page = new ProfilePage.Tasks(
                registration.map(found -> found.clinician().pseudonym().value()).orElse(null),
                registration.isEmpty() ? null : reader.say("profile.status." + status),
                isToBeTold(status, decisions) ? unfound(decisions.orElseThrow(), reader) : null,
                registration.isPresent() && missing.isEmpty() && status.canBecome(ClinicianStatus.SUBMITTED),
                status == ClinicianStatus.SUBMITTED,
                done,
                (int) Arrays.stream(Step.values()).filter(Step::isRequired).count(),
                tasks,
                notice == null ? null : reader.say(notice));
        return pages.show(request, "profile/tasks", Map.of("page", page));
    }

    /** Whoever has not come to the question yet does not expect to be found. */
    private static boolean isToBeTold(ClinicianStatus status, Optional<Decisions> decisions) {
        return switch (status) {
            case SUBMITTED -> decisions.isPresent();
            case DRAFT ->
                decisions.map(answers -> answers.isAnswered(Purpose.MATCHING)).orElse(false);
            case WITHDRAWN -> false;
        };
    }

    private static @Nullable String unfound(Decisions decisions, Reader reader) {
        if (decisions.isGiven(Purpose.MATCHING)) {
            return null;
        }
        return reader.say(
                decisions.takenBack().contains(Purpose.MATCHING) ? "profile.consent-taken-back" : "profile.no-consent");
    }

    private static String state(
            Step step, Optional<Registration> registration, Optional<Decisions> decisions, List<String> missing) {
        boolean lacks = registration.isEmpty() || missing.stream().anyMatch(step::has);
        if (lacks && step.isRequired()) {
            return "profile.state.to-do";
        }
        boolean empty = registration
                .map(found -> found.clinician().profile())
                .map(profile -> switch (step) {
                    case SKILLS ->
                        profile.skills().isEmpty() && profile.specialties().isEmpty();
                    case SUMMARY -> profile.summary() == null;
                    case NAME, OCCUPATION, LANGUAGES, WORK, ORIGINS, AVAILABILITY, CONSENTS -> false;
                })
                .orElse(true);
        if (empty) {
            return "profile.state.optional";
        }
        return step == Step.CONSENTS
                ? decisions.map(ProfilePages::state).orElse("profile.state.to-do")
                : "profile.state.done";
    }

    /** No is a decision too, but one that should not be overlooked. */
    private static String state(Decisions decisions) {
        if (!decisions.isComplete()) {
            return "profile.state.to-do";
        }
        return decisions.isGiven(Purpose.MATCHING) ? "profile.state.done" : "profile.state.not-found";
    }

    @Get("/{slug}")
    HttpResponse<?> step(HttpRequest<?> request, Actor actor, @PathVariable String slug) {
        Step step = Step.of(slug).orElseThrow(Refusal::notFound);
        Optional<Registration> registration = registration(actor);
        if (registration.isEmpty() && step != Step.NAME) {
            return Pages.goTo("/profile/name?first");
        }
        String notice = null;
        if (request.getParameters().contains("saved")) {
            notice = "page.saved";
        } else if (registration.isEmpty() && request.getParameters().contains("first")) {
            notice = "profile.name-first";
        }
        return form(
                request,
                HttpStatus.OK,
                step,
                version(registration),
                said(registration),
                registration,
                Typed.NOTHING,
                FormFaults.NONE,
                notice);
    }

    @Post("/{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(
            HttpRequest<?> request, Actor actor, @PathVariable String slug, @Body @Nullable Map<String, Object> body) {
        Step step = Step.of(slug).orElseThrow(Refusal::notFound);
        Typed typed = Typed.of(body);
        Optional<Registration> registration = registration(actor);
        long version = typed.version();
        StepAnswers answers = StepAnswers.of(step, said(registration), typed);
        if (typed.text("deed").equals("find")) {
            return form(
                    request, HttpStatus.OK, step, version, answers.form(), registration, typed, FormFaults.NONE, null);
        }
        String onward = switch (typed.text("deed")) {
            case MORE -> "/profile/" + step.slug() + "?saved";
            case LATER -> "/profile?later";
            default -> onward(step) + "?saved";
        };
        try {
            if (!answers.errors().isEmpty()) {
                throw Refusal.invalid(answers.errors());
            }
            if (step == Step.CONSENTS) {
                consents.decide(actor, version, consents(typed));
            } else {
                requireWhatTheStepAsksFor(step, answers.form(), typed.text("deed"));
                if (registration.isEmpty()) {
                    clinicians.register(actor, answers.form());
                } else {
                    clinicians.edit(actor, version, answers.form());
                }
            }
            return Pages.goTo(onward);
        } catch (Refusal refused) {
            boolean stale = refused.type() == ProblemType.STALE_VERSION;
            Optional<Registration> now = stale ? registration(actor) : registration;
            if (stale && isSaid(step, now, answers.form(), typed)) {
                // A second click finds it done.
                return Pages.goTo(onward);
            }
            return form(
                    request,
                    refused.type().status(),
                    step,
                    stale ? version(now) : version,
                    answers.form(),
                    now,
                    typed,
                    stale
                            ? new FormFaults(
                                    messages.text("profile.stale", Messages.negotiate(request), Map.of()), Map.of())
                            : faults(request, refused),
                    null);
        }
    }

    private boolean isSaid(Step step, Optional<Registration> now, RegistrationForm form, Typed typed) {
        if (step != Step.CONSENTS) {
            return said(now).equals(form);
        }
        ConsentForm answers = consents(typed);
        return now.map(this::decisions)
                .filter(decided -> decided.isComplete()
                        && Objects.equals(answers.matching(), decided.consents().matching())
                        && Objects.equals(
                                answers.identityToHosts(), decided.consents().identityToHosts())
                        && Objects.equals(
                                answers.statistics(), decided.consents().statistics()))
                .isPresent();
    }

    /**
     * A profile may be filled in piece by piece, but nobody should go on from a step that looks done and is not. Whoever adds
     * more, or says that the rest comes later, is not held up by what is still empty.
     */
    private void requireWhatTheStepAsksFor(Step step, RegistrationForm form, String deed) {
        if (deed.equals(LATER)) {
            return;
        }
        List<FieldError> lacking = clinicians.missing(form).stream()
                .filter(step::has)
                .map(field -> Lack.of(field, form))
                .filter(error -> !deed.equals(MORE) || !error.code().equals(Lack.EMPTY))
                .toList();
        if (!lacking.isEmpty()) {
            throw Refusal.invalid(lacking);
        }
    }

    private static String onward(Step step) {
        return step.ordinal() + 1 < Step.values().length
                ? "/profile/" + Step.values()[step.ordinal() + 1].slug()
                : "/profile";
    }

    private HttpResponse<?> form(
            HttpRequest<?> request,
            HttpStatus status,
            Step step,
            long version,
            RegistrationForm said,
            Optional<Registration> registration,
            Typed typed,
            FormFaults faults,
            @Nullable String notice) {
        Reader reader = pages.reader(request);
        String find = typed.text("find");
        List<Input> fields = step == Step.CONSENTS
                ? summary.consents(decisions(registration.orElseThrow(Refusal::notFound)), typed, reader)
                : inputs.of(step, said, find, typed, reader);
        ProfilePage.Form page = new ProfilePage.Form(
                step,
                version,
                finder(step),
                find,
                fields,
                faults,
                notice == null ? null : reader.say(notice),
                onward(step));
        return pages.show(request, status, "profile/step", Map.of("page", page));
    }

    private static @Nullable Finder finder(Step step) {
        return switch (step) {
            case OCCUPATION -> Finder.ofOccupation("profile.occupation");
            case SKILLS -> Finder.ofSkills(Picker.ADD);
            case NAME, LANGUAGES, WORK, ORIGINS, AVAILABILITY, SUMMARY, CONSENTS -> null;
        };
    }

    /** What is wrong, each at its field; of lists that are refused as a whole, above. */
    private FormFaults faults(HttpRequest<?> request, Refusal refused) {
        List<String> fields =
                refused.errors().stream().map(error -> error.field()).distinct().toList();
        return FormFaults.of(refused, messages, Messages.negotiate(request), fields);
    }

    private static ConsentForm consents(Typed typed) {
        return new ConsentForm(
                decided(typed.text("matching")),
                decided(typed.text("identityToHosts")),
                decided(typed.text("statistics")));
    }

    private static @Nullable Boolean decided(String choice) {
        return choice.isEmpty() ? null : Boolean.valueOf(choice.equals("yes"));
    }

    @Get("/check")
    HttpResponse<?> check(HttpRequest<?> request, Actor actor) {
        return answers(request, HttpStatus.OK, clinicians.registration(actor.account()), FormFaults.NONE);
    }

    @Post("/submit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> submit(HttpRequest<?> request, Actor actor, @Body @Nullable Map<String, Object> body) {
        Registration before = clinicians.registration(actor.account());
        // A second click finds it done.
        if (before.clinician().status() == ClinicianStatus.SUBMITTED) {
            return Pages.goTo("/profile/submitted");
        }
        try {
            clinicians.submit(actor, Typed.of(body).version());
            return Pages.goTo("/profile/submitted");
        } catch (Refusal refused) {
            boolean stale = refused.type() == ProblemType.STALE_VERSION;
            // What is missing stands on the page itself, with the ways to it.
            FormFaults faults = stale
                    ? new FormFaults(messages.text("profile.stale", Messages.negotiate(request), Map.of()), Map.of())
                    : FormFaults.of(refused, messages, Messages.negotiate(request), List.of());
            return answers(request, refused.type().status(), before, faults);
        }
    }

    private HttpResponse<?> answers(
            HttpRequest<?> request, HttpStatus status, Registration registration, FormFaults faults) {
        Reader reader = pages.reader(request);
        List<String> missing = missing(Optional.of(registration));
        Decisions decisions = decisions(registration);
        ProfilePage.Answers page = new ProfilePage.Answers(
                registration.clinician().version(),
                missing.isEmpty() && registration.clinician().status().canBecome(ClinicianStatus.SUBMITTED),
                missing.stream()
                        .flatMap(field -> Arrays.stream(Step.values())
                                .filter(step -> step.has(field))
                                .map(step -> new ProfilePage.Missing(step, reader.say(Lack.label(field)))))
                        .toList(),
                unfound(decisions, reader),
                summary.of(registration, decisions, reader),
                faults);
        return pages.show(request, status, "profile/check", Map.of("page", page));
    }

    @Get("/submitted")
    HttpResponse<?> submitted(HttpRequest<?> request, Actor actor) {
        Registration registration = clinicians.registration(actor.account());
        return pages.show(
                request,
                "profile/submitted",
                Map.of(
                        "pseudonym", registration.clinician().pseudonym().value(),
                        "findable", registration.clinician().isFindable()));
    }

    @Get("/withdraw")
    HttpResponse<?> askToWithdraw(HttpRequest<?> request, Actor actor) {
        long version = clinicians.registration(actor.account()).clinician().version();
        return pages.show(request, "profile/withdraw", Map.of("version", version));
    }

    @Post("/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(Actor actor, @Body @Nullable Map<String, Object> body) {
        try {
            clinicians.withdraw(actor, Typed.of(body).version());
        } catch (Refusal refused) {
            if (refused.type() != ProblemType.STALE_VERSION && refused.type() != ProblemType.CONFLICT) {
                throw refused;
            }
            boolean done = clinicians.registration(actor.account()).clinician().status() == ClinicianStatus.WITHDRAWN;
            // A second click finds it done; what has changed meanwhile is asked about again.
            return Pages.goTo(done ? "/profile" : "/profile/withdraw");
        }
        return Pages.goTo("/profile");
    }

    /** When one's name was opened, each time with the proposal that it was opened for, which says by whom. */
    @Get("/seen")
    HttpResponse<?> seen(HttpRequest<?> request, Actor actor, @QueryValue @Nullable String after) {
        Reader reader = pages.reader(request);
        Page<DisclosureRow> page = disclosures.of(actor.account(), Cursor.parse(after), DISCLOSURES_SHOWN);
        List<ProfilePage.Seen> seen = page.items().stream()
                .map(row -> new ProfilePage.Seen(
                        reader.day(row.at().atZone(ZoneOffset.UTC).toLocalDate()), "/proposals/" + row.proposal()))
                .toList();
        String next = page.next() == null ? null : "/profile/seen?after=" + page.next();
        return pages.show(request, "profile/seen", Map.of("page", new ProfilePage.AllSeen(seen, next)));
    }

    private Decisions decisions(Registration registration) {
        return consents.decisions(
                registration.clinician().id(), registration.clinician().consents());
    }

    private Optional<Registration> registration(Actor actor) {
        return clinicians.find(actor.account()).map(found -> clinicians.registration(found.id()));
    }

    private List<String> missing(Optional<Registration> registration) {
        return registration
                .map(found -> Completeness.missing(found.clinician().profile(), clinicians.today()))
                .orElse(List.of());
    }

    private static long version(Optional<Registration> registration) {
        return registration.map(found -> found.clinician().version()).orElse(0L);
    }

    private static RegistrationForm said(Optional<Registration> registration) {
        if (registration.isEmpty()) {
            return new RegistrationForm(new IdentityForm(null, null, null, null), ProfileForm.of(Profile.empty()));
        }
        var identity = registration.get().identity();
        return new RegistrationForm(
                new IdentityForm(
                        identity.givenName(),
                        identity.familyName(),
                        identity.dateOfBirth() == null
                                ? null
                                : identity.dateOfBirth().toString(),
                        identity.phone()),
                ProfileForm.of(registration.get().clinician().profile()));
    }
}
