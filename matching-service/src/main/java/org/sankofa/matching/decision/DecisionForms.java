package org.sankofa.matching.decision;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;

/**
 * The way of every decision: its page, the question whether its reader is sure, the deed, and where its desk leads to.
 * Whoever sends it twice, or comes after somebody else, is shown how it stands.
 */
@Singleton
public final class DecisionForms {
    private static final List<String> FIELDS = List.of("decision", "reason");

    private final Pages pages;

    DecisionForms(Pages pages) {
        this.pages = pages;
    }

    /** The page. */
    public HttpResponse<?> show(HttpRequest<?> request, Matter matter) {
        Reader reader = pages.reader(request);
        DecisionPage page = matter.page().apply(reader);
        return form(request, HttpStatus.OK, matter, page, reader, "", "", FormFaults.NONE);
    }

    /** The page with what is wrong with another form of it. */
    public HttpResponse<?> show(HttpRequest<?> request, Matter matter, HttpStatus status, FormFaults faults) {
        Reader reader = pages.reader(request);
        return form(request, status, matter, matter.page().apply(reader), reader, "", "", faults);
    }

    /** What its form does. */
    public HttpResponse<?> decide(HttpRequest<?> request, Matter matter, @Nullable Map<String, Object> body) {
        Reader reader = pages.reader(request);
        Typed typed = Typed.of(body);
        String deed = typed.text("decision");
        String reason = typed.text("reason");
        String sure = typed.text("sure");
        long version = typed.version();
        DecisionPage page = matter.page().apply(reader);
        if (page.deeds().isEmpty()) {
            return Pages.goTo(page.address() + "?changed");
        }
        if (sure.equals("no")) {
            return form(request, HttpStatus.OK, matter, page, reader, deed, reason, FormFaults.NONE);
        }
        if (sure.equals("yes") && version != page.version() && !page.deeds().contains(deed)) {
            return Pages.goTo(page.address() + "?changed");
        }
        try {
            if (!page.deeds().contains(deed)) {
                throw Refusal.invalid(FieldError.of("decision", "choose-one"));
            }
            matter.check().check(deed, reason);
            if (sure.equals("yes")) {
                matter.decision().decide(deed, version, reason);
                return Pages.goTo(page.desk().done());
            }
            if (version != page.version()) {
                throw Refusal.staleVersion();
            }
            return confirmation(request, page, deed, reason);
        } catch (Refusal refused) {
            return refused(request, matter, reader, deed, reason, refused);
        }
    }

    private HttpResponse<?> confirmation(HttpRequest<?> request, DecisionPage page, String deed, String reason) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("version", Long.toString(page.version()));
        kept.put("decision", deed);
        kept.put("reason", reason);
        return pages.show(request, "queue/sure", Map.of("page", page, "deed", deed, "reason", reason, "kept", kept));
    }

    /** The form comes back as it was typed, with the matter as it is by now. */
    private HttpResponse<?> refused(
            HttpRequest<?> request, Matter matter, Reader reader, String deed, String reason, Refusal refused) {
        boolean stale = refused.type() == ProblemType.STALE_VERSION;
        boolean told = stale
                || refused.type() == ProblemType.VALIDATION_FAILED
                || refused.type() == ProblemType.CONFLICT
                || refused.type() == ProblemType.UNAVAILABLE;
        if (!told) {
            throw refused;
        }
        DecisionPage now = matter.page().apply(reader);
        if (now.deeds().isEmpty()) {
            return Pages.goTo(now.address() + "?changed");
        }
        FormFaults faults = stale ? new FormFaults(reader.say("queue.stale"), Map.of()) : faults(refused, reader);
        return form(request, refused.type().status(), matter, now, reader, deed, reason, faults);
    }

    /** What is wrong with the matter, rather than with the form, is told by the name of what is wrong. */
    private static FormFaults faults(Refusal refused, Reader reader) {
        boolean ofTheForm = refused.reason() != null
                || refused.errors().isEmpty()
                || refused.errors().stream().anyMatch(error -> FIELDS.contains(error.field()));
        if (ofTheForm) {
            return FormFaults.of(refused, reader.messages(), reader.locale(), FIELDS);
        }
        return new FormFaults(told(refused.errors(), reader), Map.of());
    }

    /** What is wrong with a matter, each by the name of what it is wrong with; empty for nothing. */
    public static String told(List<FieldError> faults, Reader reader) {
        return faults.stream()
                .map(error -> name(error.field(), reader) + ": "
                        + reader.messages().text("error." + error.code(), reader.locale(), error.arguments()))
                .collect(Collectors.joining(" "));
    }

    private static String name(String field, Reader reader) {
        int part = field.indexOf('.');
        String whole = part < 0 ? field : field.substring(0, part);
        return reader.messages().find("queue.field." + whole, reader.locale()).orElse(field);
    }

    private HttpResponse<?> form(
            HttpRequest<?> request,
            HttpStatus status,
            Matter matter,
            DecisionPage page,
            Reader reader,
            String chosen,
            String reason,
            FormFaults faults) {
        List<Choice> choices = page.deeds().stream()
                .map(deed -> new Choice(
                        deed, reader.say(page.desk().choice() + page.kind() + "." + deed), deed.equals(chosen)))
                .toList();
        Map<String, Object> content = new HashMap<>(matter.around().apply(reader));
        content.put("page", page);
        content.put("choices", choices);
        content.put("reason", reason);
        content.put("faults", faults);
        content.put("changed", request.getParameters().contains("changed"));
        content.put("decided", request.getParameters().contains("decided"));
        return pages.show(request, status, matter.template(), content);
    }
}
