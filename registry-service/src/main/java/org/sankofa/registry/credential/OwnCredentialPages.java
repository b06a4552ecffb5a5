package org.sankofa.registry.credential;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.clinician.ClinicianService;

/** A clinician's own credentials: what a verifier found about them, and how to add, correct and remove one. */
@Hidden
@Controller("/profile/credentials")
@Produces(MediaType.TEXT_HTML)
@Secured("CLINICIAN")
class OwnCredentialPages {
    private static final String HOME = "/profile/credentials";

    private final CredentialService credentials;
    private final ClinicianService clinicians;
    private final CredentialInputs inputs;
    private final Pages pages;
    private final Messages messages;

    OwnCredentialPages(
            CredentialService credentials,
            ClinicianService clinicians,
            CredentialInputs inputs,
            Pages pages,
            Messages messages) {
        this.credentials = credentials;
        this.clinicians = clinicians;
        this.inputs = inputs;
        this.pages = pages;
        this.messages = messages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor) {
        Reader reader = pages.reader(request);
        LocalDate today = clinicians.today();
        List<CredentialPage.Item> items = credentials.ownedBy(actor.account()).stream()
                .map(credential -> item(credential, today, reader))
                .toList();
        String notice = null;
        if (request.getParameters().contains("saved")) {
            notice = reader.say("credential.saved");
        } else if (request.getParameters().contains("removed")) {
            notice = reader.say("credential.removed");
        }
        return pages.show(request, "credential/own", Map.of("page", new CredentialPage.Own(items, notice)));
    }

    private CredentialPage.Item item(Credential credential, LocalDate today, Reader reader) {
        CredentialStatus status = credential.statusOn(today);
        Check check = credential.check();
        LocalDate last = credential.lastValidDay();
        Stream<String> end = last == null
                ? Stream.empty()
                : Stream.of(reader.say("credential.valid-until", "day", reader.day(last)));
        List<String> facts = Stream.of(
                        inputs.issuer(credential, reader).stream(),
                        Stream.of(credential.details().number()),
                        end)
                .flatMap(some -> some)
                .toList();
        return new CredentialPage.Item(
                credential.id().toString(),
                inputs.kind(credential, reader),
                facts,
                reader.say("credential.status." + status.name()),
                status == CredentialStatus.REFUSED || status == CredentialStatus.EXPIRED,
                check == null ? null : check.comment());
    }

    @Get("/add")
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor) {
        if (isUnregistered(actor)) {
            return Pages.goTo("/profile/name");
        }
        return form(request, HttpStatus.OK, null, 0, CredentialInputs.credential(Typed.NOTHING), FormFaults.NONE);
    }

    @Post("/add")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, Actor actor, @Body @Nullable Map<String, Object> body) {
        if (isUnregistered(actor)) {
            return Pages.goTo("/profile/name");
        }
        CredentialForm said = CredentialInputs.credential(Typed.of(body));
        try {
            credentials.addOnce(actor, said);
            return Pages.goTo(HOME + "?saved");
        } catch (Refusal refused) {
            return form(request, refused.type().status(), null, 0, said, faults(request, refused));
        }
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, UUID id) {
        Credential credential = credentials.owned(actor, id);
        return form(
                request,
                HttpStatus.OK,
                id,
                credential.version(),
                CredentialInputs.credential(credential.details()),
                FormFaults.NONE);
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> edit(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        CredentialForm said = CredentialInputs.credential(typed);
        long version = typed.version();
        try {
            credentials.edit(actor, id, version, said);
            return Pages.goTo(HOME + "?saved");
        } catch (Refusal refused) {
            if (refused.type() == ProblemType.NOT_FOUND) {
                throw refused;
            }
            if (refused.type() != ProblemType.STALE_VERSION) {
                return form(request, refused.type().status(), id, version, said, faults(request, refused));
            }
            Credential present = credentials.owned(actor, id);
            // A second click finds it done.
            return CredentialInputs.credential(present.details()).equals(said)
                    ? Pages.goTo(HOME + "?saved")
                    : form(request, refused.type().status(), id, present.version(), said, stale(request));
        }
    }

    @Get("/{id}/remove")
    HttpResponse<?> askToRemove(HttpRequest<?> request, Actor actor, UUID id) {
        Reader reader = pages.reader(request);
        Credential credential = credentials.owned(actor, id);
        CredentialPage.Removal page = new CredentialPage.Removal(
                id.toString(),
                credential.version(),
                inputs.kind(credential, reader),
                inputs.issuer(credential, reader));
        return pages.show(request, "credential/remove", Map.of("page", page));
    }

    @Post("/{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        try {
            credentials.remove(actor, id, Typed.of(body).version());
            return Pages.goTo(HOME + "?removed");
        } catch (Refusal refused) {
            return switch (refused.type()) {
                // A second click finds it gone.
                case NOT_FOUND -> Pages.goTo(HOME + "?removed");
                // Checked or corrected meanwhile: it is shown again before it goes.
                case STALE_VERSION -> Pages.goTo(HOME + "/" + id + "/remove");
                default -> throw refused;
            };
        }
    }

    private boolean isUnregistered(Actor actor) {
        return clinicians.find(actor.account()).isEmpty();
    }

    private HttpResponse<?> form(
            HttpRequest<?> request,
            HttpStatus status,
            @Nullable UUID id,
            long version,
            CredentialForm said,
            FormFaults faults) {
        Reader reader = pages.reader(request);
        CredentialPage.Form page = new CredentialPage.Form(
                id == null ? null : id.toString(),
                reader.say(id == null ? "credential.add" : "credential.edit"),
                version,
                inputs.of(said, reader),
                faults);
        return pages.show(request, status, "credential/form", Map.of("page", page));
    }

    private FormFaults faults(HttpRequest<?> request, Refusal refused) {
        return FormFaults.of(refused, messages, Messages.negotiate(request), CredentialInputs.CREDENTIAL_FIELDS);
    }

    private FormFaults stale(HttpRequest<?> request) {
        return new FormFaults(messages.text("profile.stale", Messages.negotiate(request), Map.of()), Map.of());
    }
}
