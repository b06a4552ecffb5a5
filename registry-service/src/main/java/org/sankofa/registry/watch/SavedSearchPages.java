package org.sankofa.registry.watch;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.kit.alert.SeenForm;
import org.sankofa.kit.http.Cursor;
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
import org.sankofa.registry.directory.FacetNames;
import org.sankofa.search.Facet;
import org.sankofa.search.vocabulary.Vocabulary;

/** A manager saves searches of the directory and sees who has come to match them. */
@Hidden
@Controller("/clinicians/searches")
@Produces(MediaType.TEXT_HTML)
@Secured("MANAGER")
class SavedSearchPages {
    private static final String HOME = "/clinicians/searches";
    private static final int PAGE = 20;
    private static final List<String> FIELDS = List.of("name", "mail");

    private final SavedSearchService searches;
    private final FacetNames names;
    private final Vocabulary vocabulary;
    private final FormCheck check;
    private final Pages pages;

    SavedSearchPages(
            SavedSearchService searches, FacetNames names, Vocabulary vocabulary, FormCheck check, Pages pages) {
        this.searches = searches;
        this.names = names;
        this.vocabulary = vocabulary;
        this.check = check;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor) {
        Reader reader = pages.reader(request);
        Map<UUID, Long> unseen = searches.unseen(actor);
        List<SavedSearchPage.Line> lines = searches.of(actor).stream()
                .map(saved -> line(saved, unseen.getOrDefault(saved.id(), 0L), reader))
                .toList();
        boolean removed = request.getParameters().contains("removed");
        return pages.show(request, "watch/all", Map.of("page", new SavedSearchPage.All(lines, removed)));
    }

    private SavedSearchPage.Line line(SavedSearch saved, long news, Reader reader) {
        return new SavedSearchPage.Line(
                address(saved.id()),
                saved.name(),
                asks(searches.terms(saved), reader),
                reader.say("searches.mail." + saved.mailing()),
                news == 0 ? null : reader.count("searches.news", news));
    }

    @Get("/new")
    HttpResponse<?> ask(HttpRequest<?> request) {
        SearchTerms terms = SearchTerms.of(request.getParameters().asMap(), vocabulary);
        String name = terms.q() == null ? "" : shortened(terms.q());
        return form(request, HttpStatus.OK, terms, name, Mailing.DAILY, FormFaults.NONE);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SearchForm.NAME_MAXIMUM
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SearchForm.NAME_MAXIMUM));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, Actor actor, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        Map<String, List<String>> asked = new HashMap<>(typed.values());
        FIELDS.forEach(asked::remove);
        SearchTerms terms = SearchTerms.of(asked, vocabulary);
        SearchForm form = new SearchForm(typed.text("name"), terms, mailing(typed));
        try {
            check.check(form);
            return Pages.goTo(address(searches.saveOnce(actor, form).id()) + "?saved");
        } catch (Refusal refused) {
            return form(request, refused.type().status(), terms, form.name(), form.mail(), faults(request, refused));
        }
    }

    private HttpResponse<?> form(
            HttpRequest<?> request,
            HttpStatus status,
            SearchTerms terms,
            String name,
            Mailing mailing,
            FormFaults faults) {
        Reader reader = pages.reader(request);
        List<Map.Entry<String, String>> kept = new ArrayList<>();
        terms.parameters()
                .forEach((parameter, values) -> values.forEach(value -> kept.add(Map.entry(parameter, value))));
        SavedSearchPage.New page =
                new SavedSearchPage.New(asks(terms, reader), kept, inputs(name, mailing, reader), faults);
        return pages.show(request, status, "watch/new", Map.of("page", page));
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, UUID id, @QueryValue @Nullable String after) {
        SavedSearch saved = searches.find(actor, id);
        return one(
                request,
                actor,
                HttpStatus.OK,
                saved,
                new Edit(saved.name(), saved.mailing(), saved.version()),
                Cursor.parse(after),
                FormFaults.NONE);
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> edit(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        SavedSearch saved = searches.find(actor, id);
        SearchForm form = new SearchForm(typed.text("name"), searches.terms(saved), mailing(typed));
        long version = typed.version();
        try {
            check.check(form);
            searches.edit(actor, id, version, form);
            return Pages.goTo(address(id) + "?saved");
        } catch (Refusal refused) {
            if (refused.type() == ProblemType.NOT_FOUND) {
                throw refused;
            }
            if (refused.type() != ProblemType.STALE_VERSION) {
                Edit typedIn = new Edit(form.name(), form.mail(), version);
                return one(request, actor, refused.type().status(), saved, typedIn, null, faults(request, refused));
            }
            SavedSearch present = searches.find(actor, id);
            // A second click finds it done.
            return searches.form(present).equals(form)
                    ? Pages.goTo(address(id) + "?saved")
                    : one(
                            request,
                            actor,
                            refused.type().status(),
                            present,
                            new Edit(form.name(), form.mail(), present.version()),
                            null,
                            new FormFaults(pages.reader(request).say("searches.stale"), Map.of()));
        }
    }

    /** What the form of a search is filled with. */
    private record Edit(String name, Mailing mailing, long version) {}

    private HttpResponse<?> one(
            HttpRequest<?> request,
            Actor actor,
            HttpStatus status,
            SavedSearch saved,
            Edit edit,
            @Nullable Cursor after,
            FormFaults faults) {
        Reader reader = pages.reader(request);
        SearchTerms terms = searches.terms(saved);
        Page<AlertResponse> alerts = searches.alerts(actor, saved.id(), after, PAGE);
        Optional<Instant> newest = alerts.items().stream()
                .filter(alert -> !alert.seen())
                .map(AlertResponse::at)
                .max(Instant::compareTo);
        SavedSearchPage.One page = new SavedSearchPage.One(
                address(saved.id()),
                directory(terms.parameters()),
                saved.name(),
                asks(terms, reader),
                alerts.items().stream().map(alert -> found(alert, reader)).toList(),
                newest.map(Instant::toString).orElse(null),
                alerts.next() == null ? null : address(saved.id()) + "?after=" + alerts.next(),
                edit.version(),
                inputs(edit.name(), edit.mailing(), reader),
                faults,
                request.getParameters().contains("saved"));
        return pages.show(request, status, "watch/one", Map.of("page", page));
    }

    private static SavedSearchPage.Found found(AlertResponse alert, Reader reader) {
        LocalDate day = alert.at().atZone(ZoneOffset.UTC).toLocalDate();
        return new SavedSearchPage.Found(
                alert.pseudonym(),
                directory(Map.of("q", List.of(alert.pseudonym()))),
                reader.say("searches.since", "day", reader.day(day)),
                alert.seen());
    }

    /** Alerts up to the newest that was on the page; may be sent again. */
    @Post("/{id}/seen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> see(Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        try {
            searches.see(actor, id, new SeenForm(Instant.parse(Typed.of(body).text("until"))));
        } catch (DateTimeParseException unreadable) {
            // Only somebody who writes the form by hand sends such; the page as it stands is the answer.
            return Pages.goTo(address(id));
        }
        return Pages.goTo(address(id));
    }

    @Get("/{id}/remove")
    HttpResponse<?> askToRemove(HttpRequest<?> request, Actor actor, UUID id) {
        SavedSearch saved = searches.find(actor, id);
        return pages.show(
                request,
                "watch/remove",
                Map.of(
                        "name",
                        saved.name(),
                        "address",
                        address(id),
                        "kept",
                        Map.of("version", Long.toString(saved.version()))));
    }

    @Post("/{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        if (!typed.text("sure").equals("yes")) {
            return Pages.goTo(address(id));
        }
        try {
            searches.remove(actor, id, typed.version());
        } catch (Refusal refused) {
            switch (refused.type()) {
                // A second click finds it gone.
                case NOT_FOUND -> {}
                // Changed meanwhile: it is shown again before it goes.
                case STALE_VERSION -> {
                    return Pages.goTo(address(id) + "/remove");
                }
                default -> throw refused;
            }
        }
        return Pages.goTo(HOME + "?removed");
    }

    /** What a search asks, one thing each: the words, and every filter in the reader's language. */
    private List<String> asks(SearchTerms terms, Reader reader) {
        Map<String, List<String>> parameters = terms.parameters();
        List<String> asks = new ArrayList<>();
        parameters.getOrDefault("q", List.of()).forEach(text -> asks.add(reader.say("searches.words", "words", text)));
        for (Facet facet : Facet.values()) {
            parameters
                    .getOrDefault(facet.parameter(), List.of())
                    .forEach(value -> asks.add(reader.say(
                            "searches.filter",
                            Map.of(
                                    "filter", reader.say("directory.facet." + facet.parameter()),
                                    "value", names.label(facet, value, reader)))));
        }
        if (terms.availableFrom() != null) {
            asks.add(reader.say("searches.from", "day", reader.day(LocalDate.parse(terms.availableFrom()))));
        }
        if (terms.availableUntil() != null) {
            asks.add(reader.say("searches.until", "day", reader.day(LocalDate.parse(terms.availableUntil()))));
        }
        return asks.isEmpty() ? List.of(reader.say("searches.everybody")) : asks;
    }

    private static List<Input> inputs(String name, Mailing mailing, Reader reader) {
        return List.of(
                new Input.Line("name", reader.say("searches.name"), reader.say("searches.name.hint"), "text", name),
                new Input.Choices(
                        "mail",
                        reader.say("searches.mail"),
                        null,
                        Stream.of(Mailing.AT_ONCE, Mailing.DAILY, Mailing.NEVER)
                                .map(each ->
                                        new Choice(each.name(), reader.say("searches.mail." + each), each == mailing))
                                .toList(),
                        false));
    }

    /** What is chosen; the middle way where nothing that can be is. */
    private static Mailing mailing(Typed typed) {
        return Stream.of(Mailing.values())
                .filter(each -> each.name().equals(typed.text("mail")))
                .findFirst()
                .orElse(Mailing.DAILY);
    }

    private FormFaults faults(HttpRequest<?> request, Refusal refused) {
        Reader reader = pages.reader(request);
        return FormFaults.of(refused, reader.messages(), reader.locale(), FIELDS);
    }

    private static String address(UUID id) {
        return HOME + "/" + id;
    }

    private static String directory(Map<String, List<String>> parameters) {
        UriBuilder address = UriBuilder.of("/clinicians");
        parameters.forEach((name, values) -> values.forEach(value -> address.queryParam(name, value)));
        return address.build().toString();
    }
}
