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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.clinician.Identity;

/** The queue of those who verify credentials, what to check of each, and what was found. */
@Hidden
@Controller("/credentials")
@Produces(MediaType.TEXT_HTML)
@Secured("VERIFIER")
class VerificationPages {
    private static final int PAGE = 20;
    /** What is to be checked of any credential, after what is special to its kind. */
    private static final List<String> STEPS = List.of("holder", "number", "dates", "restrictions");

    private final CredentialService credentials;
    private final CredentialInputs inputs;
    private final Pages pages;
    private final Messages messages;

    VerificationPages(CredentialService credentials, CredentialInputs inputs, Pages pages, Messages messages) {
        this.credentials = credentials;
        this.inputs = inputs;
        this.pages = pages;
        this.messages = messages;
    }

    @Get
    HttpResponse<?> queue(HttpRequest<?> request, @QueryValue @Nullable String after) {
        Reader reader = pages.reader(request);
        Page<Credential> page = credentials.queue(CredentialStatus.PENDING, Cursor.parse(after), PAGE);
        CredentialPage.Queue queue = new CredentialPage.Queue(
                page.items().stream().map(item -> item(item, reader)).toList(),
                request.getParameters().contains("done"),
                page.next() == null ? null : "/credentials?after=" + page.next());
        return pages.show(request, "credential/queue", Map.of("page", queue));
    }

    private CredentialPage.Item item(Credential credential, Reader reader) {
        List<String> facts = Stream.concat(
                        inputs.issuer(credential, reader).stream(),
                        Stream.of(reader.say("credential.since", "day", inputs.sent(credential, reader))))
                .toList();
        return new CredentialPage.Item(
                credential.id().toString(), inputs.kind(credential, reader), facts, null, true, null);
    }

    @Get("/{id}")
    HttpResponse<?> open(HttpRequest<?> request, Actor actor, UUID id) {
        CredentialService.Opened opened = credentials.open(actor, id);
        return inspection(request, HttpStatus.OK, opened, Typed.NOTHING, FormFaults.NONE);
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> verify(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        long version = typed.version();
        try {
            credentials.verify(actor, id, version, CredentialInputs.finding(typed));
            return Pages.goTo("/credentials?done");
        } catch (Refusal refused) {
            CredentialService.Opened opened = credentials.open(actor, id);
            boolean stale = refused.type() == ProblemType.STALE_VERSION;
            if (stale && isOwnDeed(actor, version, opened.credential(), CredentialInputs.finding(typed))) {
                // A second click finds it done.
                return Pages.goTo("/credentials?done");
            }
            FormFaults faults = stale
                    ? new FormFaults(
                            messages.text("credential.changed", Messages.negotiate(request), Map.of()), Map.of())
                    : FormFaults.of(refused, messages, Messages.negotiate(request), CredentialInputs.FINDING_FIELDS);
            return inspection(request, refused.type().status(), opened, typed, faults);
        }
    }

    private boolean isOwnDeed(Actor actor, long version, Credential credential, VerificationForm form) {
        Check check = credential.check();
        return check != null
                && check.by().equals(actor.account())
                && credential.version() == version + 1
                && credentials.isFound(credential, form);
    }

    private HttpResponse<?> inspection(
            HttpRequest<?> request,
            HttpStatus status,
            CredentialService.Opened opened,
            Typed typed,
            FormFaults faults) {
        Reader reader = pages.reader(request);
        Credential credential = opened.credential();
        List<CredentialPage.Fact> facts = new ArrayList<>(holder(opened, reader));
        facts.addAll(inputs.facts(credential, reader));
        String kind = credential.details().kind().name();
        List<String> steps = Stream.concat(Stream.of(kind), STEPS.stream())
                .map(step -> reader.say("credential.step." + step))
                .toList();
        CredentialPage.Inspection page = new CredentialPage.Inspection(
                credential.id().toString(),
                inputs.kind(credential, reader),
                credential.version(),
                facts,
                steps,
                inputs.ofFinding(typed, reader),
                faults);
        return pages.show(request, status, "credential/inspection", Map.of("page", page));
    }

    private static List<CredentialPage.Fact> holder(CredentialService.Opened opened, Reader reader) {
        Identity identity = opened.holder().identity();
        LocalDate birth = identity.dateOfBirth();
        List<CredentialPage.Fact> facts = new ArrayList<>();
        facts.add(new CredentialPage.Fact(
                reader.say("credential.holder"), (identity.givenName() + " " + identity.familyName()).strip()));
        if (birth != null) {
            facts.add(new CredentialPage.Fact(reader.say("credential.birth"), reader.day(birth)));
        }
        facts.add(new CredentialPage.Fact(
                reader.say("credential.pseudonym"),
                opened.holder().clinician().pseudonym().value()));
        return facts;
    }
}
