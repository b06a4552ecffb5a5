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
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Input;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.FormCheck;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.vocabulary.Names;
import org.sankofa.matching.assignment.AssignmentView;
import org.sankofa.matching.opening.OpeningTerms;
import org.sankofa.matching.programme.Programme;
import org.sankofa.matching.programme.ProgrammeService;
import org.sankofa.matching.storage.Place;

/** A clinician saves searches of what is open, and sees what has opened since. */
@Hidden
@Controller("/assignments/searches")
@Produces(MediaType.TEXT_HTML)
@Secured("CLINICIAN")
class AssignmentSearchPages {
    private static final String HOME = "/assignments/searches";
    private static final String WORDS = "watch.search.";
    private static final int PAGE = 20;
    private static final List<String> FIELDS = List.of("name", "fit", "mail");

    private final AssignmentSearchService searches;
    private final WatchService waiting;
    private final WatchForms forms;
    private final ProgrammeService programmes;
    private final Names names;
    private final FormCheck check;
    private final Pages pages;

    AssignmentSearchPages(
            AssignmentSearchService searches,
            WatchService waiting,
            WatchForms forms,
            ProgrammeService programmes,
            Names names,
            FormCheck check,
            Pages pages) {
        this.searches = searches;
        this.waiting = waiting;
        this.forms = forms;
        this.programmes = programmes;
        this.names = names;
        this.check = check;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor) {
        Reader reader = pages.reader(request);
        Map<UUID, Long> unseen = waiting.unseen(actor);
        List<WatchPage.Line> lines = waiting.of(actor).stream()
                .map(saved -> line(saved, unseen.getOrDefault(saved.id(), 0L), reader))
                .toList();
        boolean removed = request.getParameters().contains("removed");
        WatchPage.All page =
                new WatchPage.All(WORDS, "/assignments", "page.assignments", lines, FormFaults.NONE, removed);
        return pages.show(request, "waiting/all", Map.of("page", page));
    }

    private WatchPage.Line line(Watch saved, long news, Reader reader) {
        return new WatchPage.Line(
                address(saved.id()),
                saved.name(),
                asks(searches.terms(saved), reader),
                MailingInput.words(saved.mailing(), reader),
                news == 0 ? null : reader.count("watch.search.news", news));
    }

    /** With the parameters of the page of open assignments. */
    @Get("/new")
    HttpResponse<?> ask(HttpRequest<?> request) {
        OpeningTerms terms = SearchParameters.read(request.getParameters().asMap());
        String text = terms.q();
        Edit edit = new Edit(text == null ? "" : shortened(text), terms.asksForFit(), Mailing.DAILY, 0);
        return form(request, HttpStatus.OK, terms, edit, FormFaults.NONE);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= Watch.LONGEST_NAME
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Watch.LONGEST_NAME));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, Actor actor, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        OpeningTerms terms = SearchParameters.read(typed.values());
        Edit edit = edit(typed);
        AssignmentSearchForm form = new AssignmentSearchForm(edit.name, terms, edit.mailing);
        try {
            check.check(form);
            return Pages.goTo(address(searches.saveOnce(actor, form).id()) + "?saved");
        } catch (Refusal refused) {
            return form(request, refused.type().status(), terms, edit, faults(request, refused));
        }
    }

    private HttpResponse<?> form(
            HttpRequest<?> request, HttpStatus status, OpeningTerms terms, Edit edit, FormFaults faults) {
        Reader reader = pages.reader(request);
        List<Map.Entry<String, String>> kept = new ArrayList<>();
        SearchParameters.of(terms)
                .forEach((parameter, values) -> values.forEach(value -> kept.add(Map.entry(parameter, value))));
        WatchPage.New page = new WatchPage.New(asks(terms, reader), kept, inputs(edit, reader), faults);
        return pages.show(request, status, "waiting/new", Map.of("page", page));
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, UUID id, @QueryValue @Nullable String after) {
        Watch saved = waiting.find(actor, id);
        return one(request, actor, HttpStatus.OK, saved, Edit.of(form(saved), saved.version()), after, FormFaults.NONE);
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> edit(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        Watch saved = waiting.find(actor, id);
        Edit edit = edit(Typed.of(body));
        AssignmentSearchForm form =
                new AssignmentSearchForm(edit.name, fitting(searches.terms(saved), edit.fit), edit.mailing);
        try {
            check.check(form);
            searches.edit(actor, id, edit.version, form);
            return Pages.goTo(address(id) + "?saved");
        } catch (Refusal refused) {
            if (refused.type() == ProblemType.NOT_FOUND) {
                throw refused;
            }
            if (refused.type() != ProblemType.STALE_VERSION) {
                return one(request, actor, refused.type().status(), saved, edit, null, faults(request, refused));
            }
            Watch present = waiting.find(actor, id);
            // A second click finds it done.
            return form(present).equals(form)
                    ? Pages.goTo(address(id) + "?saved")
                    : one(
                            request,
                            actor,
                            refused.type().status(),
                            present,
                            new Edit(edit.name, edit.fit, edit.mailing, present.version()),
                            null,
                            new FormFaults(pages.reader(request).say("watch.search.stale"), Map.of()));
        }
    }

    private AssignmentSearchForm form(Watch saved) {
        return new AssignmentSearchForm(saved.name(), searches.terms(saved), saved.mailing());
    }

    /** What the form of a search is filled with. */
    private record Edit(String name, boolean fit, Mailing mailing, long version) {

        static Edit of(AssignmentSearchForm form, long version) {
            return new Edit(form.cleanName(), form.checkedQuery().asksForFit(), form.mailing(), version);
        }
    }

    private static Edit edit(Typed typed) {
        return new Edit(
                typed.text("name"), typed.text("fit").equals("true"), MailingInput.read(typed), typed.version());
    }

    private static OpeningTerms fitting(OpeningTerms terms, boolean fit) {
        return new OpeningTerms(
                terms.q(),
                fit ? true : null,
                terms.programme(),
                terms.occupation(),
                terms.country(),
                terms.presence(),
                terms.term(),
                terms.availableFrom(),
                terms.availableUntil());
    }

    private HttpResponse<?> one(
            HttpRequest<?> request,
            Actor actor,
            HttpStatus status,
            Watch saved,
            Edit edit,
            @Nullable String after,
            FormFaults faults) {
        Reader reader = pages.reader(request);
        OpeningTerms terms = searches.terms(saved);
        Page<AssignmentAlertView> alerts = searches.alerts(actor, saved.id(), Place.of(after, PAGE));
        WatchPage.One page = new WatchPage.One(
                WORDS,
                HOME,
                address(saved.id()),
                openings(terms),
                saved.name(),
                asks(terms, reader),
                alerts.items().stream().map(alert -> found(alert, reader)).toList(),
                SeenInput.until(
                        alerts.items().stream().filter(alert -> !alert.seen()).map(AssignmentAlertView::at)),
                alerts.next() == null ? null : address(saved.id()) + "?after=" + alerts.next(),
                edit.version,
                inputs(edit, reader),
                faults,
                request.getParameters().contains("saved"));
        return pages.show(request, status, "waiting/one", Map.of("page", page));
    }

    private static WatchPage.Found found(AssignmentAlertView alert, Reader reader) {
        AssignmentView assignment = alert.assignment();
        return new WatchPage.Found(
                assignment.title(),
                "/assignments/" + assignment.id(),
                List.of(
                        assignment.host().name(),
                        assignment.host().place(),
                        reader.country(assignment.host().country())),
                SeenInput.since(alert.at(), reader),
                alert.seen());
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
        return forms.remove(actor, HOME, id, body, "assignment-search.removed");
    }

    /** What a search asks, one thing each: the words, and every filter in the reader's language. */
    private List<String> asks(OpeningTerms terms, Reader reader) {
        List<String> asks = new ArrayList<>();
        SearchParameters.of(terms)
                .forEach((parameter, values) -> values.forEach(value -> asks.add(asked(parameter, value, reader))));
        if (asks.isEmpty()) {
            asks.add(reader.say("page.assignments"));
        }
        if (terms.asksForFit()) {
            asks.add(reader.say("watch.fit.only"));
        }
        return asks;
    }

    private String asked(String parameter, String value, Reader reader) {
        return switch (parameter) {
            case "q" -> reader.say("watch.words", "words", value);
            case "occupation" -> reader.say("watch.occupation", "name", names.occupation(value, reader));
            case "country" -> reader.say("watch.country", "name", names.country(value, reader));
            case "programme" -> reader.say("watch.programme", "name", programme(value));
            case "availableFrom" -> reader.say("watch.from", "day", reader.day(LocalDate.parse(value)));
            case "availableUntil" -> reader.say("watch.until", "day", reader.day(LocalDate.parse(value)));
            default -> reader.say("word." + value);
        };
    }

    /** One that there is no more is told by its id. */
    private String programme(String id) {
        return programmes.find(UUID.fromString(id)).map(Programme::name).orElse(id);
    }

    private static List<Input> inputs(Edit edit, Reader reader) {
        return List.of(
                new Input.Line("name", reader.say("watch.name"), reader.say("watch.name.hint"), "text", edit.name),
                new Input.Choices(
                        "fit",
                        reader.say("watch.fit"),
                        null,
                        List.of(new Choice("true", reader.say("watch.fit.only"), edit.fit)),
                        true),
                MailingInput.of(edit.mailing, reader));
    }

    private FormFaults faults(HttpRequest<?> request, Refusal refused) {
        Reader reader = pages.reader(request);
        return FormFaults.of(refused, reader.messages(), reader.locale(), FIELDS);
    }

    private static String address(UUID id) {
        return HOME + "/" + id;
    }

    private static String openings(OpeningTerms terms) {
        UriBuilder address = UriBuilder.of("/assignments");
        SearchParameters.of(terms).forEach((name, values) -> values.forEach(value -> address.queryParam(name, value)));
        return address.build().toString();
    }
}
