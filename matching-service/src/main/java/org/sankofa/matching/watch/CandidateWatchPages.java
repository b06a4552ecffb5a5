package org.sankofa.matching.watch;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.storage.Place;

/** A host waits for candidates, and sees who has become one since. */
@Hidden
@Controller("/hospital/waiting")
@Produces(MediaType.TEXT_HTML)
@Secured("HOST")
class CandidateWatchPages {
    private static final String HOME = "/hospital/waiting";
    private static final String WORDS = "watch.host.";
    private static final int PAGE = 20;

    private final CandidateWatchService watches;
    private final WatchService waiting;
    private final WatchForms forms;
    private final Pages pages;

    CandidateWatchPages(CandidateWatchService watches, WatchService waiting, WatchForms forms, Pages pages) {
        this.watches = watches;
        this.waiting = waiting;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor) {
        return all(request, actor, HttpStatus.OK, FormFaults.NONE);
    }

    private HttpResponse<?> all(HttpRequest<?> request, Actor actor, HttpStatus status, FormFaults faults) {
        Reader reader = pages.reader(request);
        Map<UUID, Long> unseen = waiting.unseen(actor);
        List<WatchPage.Line> lines = waiting.of(actor).stream()
                .map(watch -> line(watch, unseen.getOrDefault(watch.id(), 0L), reader))
                .toList();
        boolean removed = request.getParameters().contains("removed");
        WatchPage.All page = new WatchPage.All(WORDS, "/hospital", "page.hospital", lines, faults, removed);
        return pages.show(request, status, "waiting/all", Map.of("page", page));
    }

    private static WatchPage.Line line(Watch watch, long news, Reader reader) {
        return new WatchPage.Line(
                address(watch.id()),
                watch.name(),
                List.of(),
                MailingInput.words(watch.mailing(), reader),
                news == 0 ? null : reader.count("watch.host.news", news));
    }

    /** Begins to wait for candidates of an assignment; its button stands on the assignment's page. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> begin(HttpRequest<?> request, Actor actor, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        try {
            CandidateWatchForm form = new CandidateWatchForm(assignment(typed), MailingInput.read(typed));
            return Pages.goTo(address(watches.saveOnce(actor, form).id()) + "?saved");
        } catch (Refusal refused) {
            if (refused.type() != ProblemType.CONFLICT && refused.type() != ProblemType.UNAVAILABLE) {
                throw refused;
            }
            return all(request, actor, refused.type().status(), faults(request, refused));
        }
    }

    private static UUID assignment(Typed typed) {
        try {
            return UUID.fromString(typed.text("assignment"));
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.notFound();
        }
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, UUID id, @QueryValue @Nullable String after) {
        Watch watch = waiting.find(actor, id);
        return one(request, actor, HttpStatus.OK, watch, watch.mailing(), after, FormFaults.NONE);
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> edit(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        Mailing mailing = MailingInput.read(typed);
        try {
            watches.edit(actor, id, typed.version(), mailing);
        } catch (Refusal refused) {
            if (refused.type() != ProblemType.STALE_VERSION) {
                throw refused;
            }
            Watch present = waiting.find(actor, id);
            // A second click finds it done.
            if (present.mailing() != mailing) {
                FormFaults faults = new FormFaults(pages.reader(request).say("watch.host.stale"), Map.of());
                return one(request, actor, refused.type().status(), present, mailing, null, faults);
            }
        }
        return Pages.goTo(address(id) + "?saved");
    }

    private HttpResponse<?> one(
            HttpRequest<?> request,
            Actor actor,
            HttpStatus status,
            Watch watch,
            Mailing mailing,
            @Nullable String after,
            FormFaults faults) {
        Reader reader = pages.reader(request);
        Page<CandidateAlertView> alerts = watches.alerts(actor, watch.id(), Place.of(after, PAGE));
        String candidates = "/hospital/assignments/" + watch.wanted() + "/candidates";
        WatchPage.One page = new WatchPage.One(
                WORDS,
                HOME,
                address(watch.id()),
                candidates,
                watch.name(),
                List.of(),
                alerts.items().stream()
                        .map(alert -> new WatchPage.Found(
                                alert.pseudonym(),
                                candidates,
                                List.of(),
                                SeenInput.since(alert.at(), reader),
                                alert.seen()))
                        .toList(),
                SeenInput.until(
                        alerts.items().stream().filter(alert -> !alert.seen()).map(CandidateAlertView::at)),
                alerts.next() == null ? null : address(watch.id()) + "?after=" + alerts.next(),
                watch.version(),
                List.of(MailingInput.of(mailing, reader)),
                faults,
                request.getParameters().contains("saved"));
        return pages.show(request, status, "waiting/one", Map.of("page", page));
    }

    @Post("/{id}/seen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> see(Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        return forms.see(actor, HOME, id, body);
    }

    @Get("/{id}/remove")
    HttpResponse<?> askToRemove(HttpRequest<?> request, Actor actor, UUID id) {
        return forms.askToRemove(request, actor, WORDS, HOME, id);
    }

    @Post("/{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        return forms.remove(actor, HOME, id, body, "candidate-watch.removed");
    }

    private FormFaults faults(HttpRequest<?> request, Refusal refused) {
        Reader reader = pages.reader(request);
        return FormFaults.of(refused, reader.messages(), reader.locale(), List.of());
    }

    private static String address(UUID id) {
        return HOME + "/" + id;
    }
}
