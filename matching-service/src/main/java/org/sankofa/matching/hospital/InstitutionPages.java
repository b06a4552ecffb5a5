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
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
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
import org.sankofa.kit.vocabulary.Names;
import org.sankofa.matching.institution.Institution;
import org.sankofa.matching.institution.InstitutionForm;
import org.sankofa.matching.institution.InstitutionForm.ContactForm;
import org.sankofa.matching.institution.InstitutionKind;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.institution.InstitutionStatus;
import org.sankofa.matching.institution.InstitutionTransition;
import org.sankofa.matching.lifecycle.Party;

/** A host applies with an institution, sees where it stands, and changes what it says of itself. */
@Hidden
@Controller("/hospital/institutions")
@Produces(MediaType.TEXT_HTML)
@Secured("HOST")
class InstitutionPages {
    private static final List<String> FIELDS =
            List.of("name", "kind", "country", "place", "about", "contact.name", "contact.email", "contact.phone");

    private final InstitutionService institutions;
    private final FormCheck check;
    private final Names names;
    private final Pages pages;

    InstitutionPages(InstitutionService institutions, FormCheck check, Names names, Pages pages) {
        this.institutions = institutions;
        this.check = check;
        this.names = names;
        this.pages = pages;
    }

    @Get("/new")
    HttpResponse<?> begin(HttpRequest<?> request) {
        return application(request, HttpStatus.OK, form(Typed.NOTHING), FormFaults.NONE);
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> apply(HttpRequest<?> request, Actor actor, @Body @Nullable Map<String, Object> body) {
        InstitutionForm form = form(Typed.of(body));
        try {
            check.check(form);
            return Pages.goTo(
                    "/hospital/institutions/" + institutions.apply(actor, form).id() + "?applied");
        } catch (Refusal refused) {
            FieldError reason = refused.reason();
            if (reason != null && reason.code().equals("institution-exists")) {
                // A second click finds it done, as does whoever has forgotten that they had applied.
                return Pages.goTo("/hospital/institutions/" + reason.arguments().get("institution") + "?applied");
            }
            return application(request, AtForm.told(refused).status(), form, faults(request, refused));
        }
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, UUID id) {
        Institution institution = institutions.show(actor, id);
        var asked = request.getParameters();
        String notice = asked.contains("applied") ? "hospital.applied" : asked.contains("saved") ? "page.saved" : null;
        return page(request, HttpStatus.OK, institution, form(institution), FormFaults.NONE, notice);
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> edit(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        InstitutionForm form = form(typed);
        institutions.show(actor, id);
        try {
            check.check(form);
            institutions.edit(actor, id, typed.version(), form);
            return Pages.goTo("/hospital/institutions/" + id + "?saved");
        } catch (Refusal refused) {
            Institution now = institutions.show(actor, id);
            boolean stale = AtForm.told(refused) == ProblemType.STALE_VERSION;
            if (stale && form.isSaidBy(now)) {
                // A second click finds it done.
                return Pages.goTo("/hospital/institutions/" + id + "?saved");
            }
            FormFaults faults = stale
                    ? new FormFaults(pages.reader(request).say("hospital.stale"), Map.of())
                    : faults(request, refused);
            return page(request, refused.type().status(), now, form, faults, null);
        }
    }

    private HttpResponse<?> application(
            HttpRequest<?> request, HttpStatus status, InstitutionForm form, FormFaults faults) {
        Reader reader = pages.reader(request);
        InstitutionPage page = new InstitutionPage(
                "/hospital/institutions/new",
                reader.say("hospital.apply"),
                null,
                reader.say("hospital.apply.lead"),
                null,
                0,
                inputs(form, reader),
                faults,
                null);
        return pages.show(request, status, "hospital/institution", Map.of("page", page));
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            HttpStatus status,
            Institution institution,
            InstitutionForm form,
            FormFaults faults,
            @Nullable String notice) {
        Reader reader = pages.reader(request);
        InstitutionStatus stands = institution.status();
        boolean changeable =
                !InstitutionTransition.LIFECYCLE.deeds(stands, Party.HOST).isEmpty();
        InstitutionPage page = new InstitutionPage(
                "/hospital/institutions/" + institution.id(),
                institution.name(),
                reader.say("state.institution." + stands),
                reader.say("hospital.institution." + stands),
                institution.reason(),
                institution.version(),
                changeable ? inputs(form, reader) : List.of(),
                faults,
                notice == null ? null : reader.say(notice));
        return pages.show(request, status, "hospital/institution", Map.of("page", page));
    }

    private FormFaults faults(HttpRequest<?> request, Refusal refused) {
        Reader reader = pages.reader(request);
        return FormFaults.of(refused, reader.messages(), reader.locale(), FIELDS);
    }

    private List<Input> inputs(InstitutionForm form, Reader reader) {
        ContactForm contact = form.contact();
        List<Choice> kinds = Arrays.stream(InstitutionKind.values())
                .map(kind -> new Choice(kind.name(), reader.say("queue.house." + kind), kind == form.kind()))
                .toList();
        return List.of(
                line("name", "hospital.name", null, "text", form.name(), reader),
                new Input.Choices("kind", reader.say("hospital.kind"), null, kinds, false),
                new Input.Select(
                        "country",
                        reader.say("hospital.country"),
                        null,
                        Names.withNone(names.countries(form.country(), reader))),
                line("place", "hospital.place", "hospital.place.hint", "text", form.place(), reader),
                new Input.Area(
                        "about", reader.say("hospital.about"), reader.say("hospital.about.hint"), text(form.about())),
                line(
                        "contact.name",
                        "hospital.contact",
                        "hospital.contact.hint",
                        "text",
                        contact == null ? null : contact.name(),
                        reader),
                line("contact.email", "page.email", null, "email", contact == null ? null : contact.email(), reader),
                line(
                        "contact.phone",
                        "hospital.phone",
                        "hospital.phone.hint",
                        "tel",
                        contact == null ? null : contact.phone(),
                        reader));
    }

    private static Input line(
            String name, String label, @Nullable String hint, String type, @Nullable String value, Reader reader) {
        return new Input.Line(name, reader.say(label), hint == null ? null : reader.say(hint), type, text(value));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static InstitutionForm form(Institution institution) {
        return new InstitutionForm(
                institution.name(),
                institution.country(),
                institution.place(),
                institution.kind(),
                institution.about(),
                new ContactForm(
                        institution.contact().name(),
                        institution.contact().email(),
                        text(institution.contact().phone())));
    }

    private static InstitutionForm form(Typed typed) {
        return new InstitutionForm(
                typed.text("name"),
                typed.text("country"),
                typed.text("place"),
                Arrays.stream(InstitutionKind.values())
                        .filter(kind -> kind.name().equals(typed.text("kind")))
                        .findFirst()
                        .orElse(null),
                typed.raw("about"),
                new ContactForm(typed.text("contact.name"), typed.text("contact.email"), typed.text("contact.phone")));
    }
}
