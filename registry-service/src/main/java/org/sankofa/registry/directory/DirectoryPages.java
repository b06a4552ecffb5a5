package org.sankofa.registry.directory;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Marked;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.search.Met;
import org.sankofa.kit.search.Named;
import org.sankofa.kit.search.Understood;
import org.sankofa.registry.directory.DirectoryPage.Choice;
import org.sankofa.registry.directory.DirectoryPage.FacetPanel;
import org.sankofa.registry.directory.DirectoryPage.Line;
import org.sankofa.registry.directory.DirectoryPage.Reading;
import org.sankofa.search.ClinicianHit;
import org.sankofa.search.ClinicianSearch;
import org.sankofa.search.Facet;
import org.sankofa.search.SearchPage;
import org.sankofa.search.SearchPage.FacetCount;
import org.sankofa.search.SearchUnavailableException;
import org.sankofa.search.vocabulary.Vocabulary;

/** The search for clinicians as a page: words, what may be narrowed down, and why each is found. */
@Hidden
@Controller("/clinicians")
@Produces(MediaType.TEXT_HTML)
@Secured("MANAGER")
class DirectoryPages {
    private static final int CHOICES_SHOWN = 12;
    private static final int ALL_COUNTRIES = 300;
    private static final int ABILITIES_SHOWN = 6;
    private static final int MEANINGS_SHOWN = 4;

    private final ClinicianSearch search;
    private final Vocabulary vocabulary;
    private final FacetNames names;
    private final Pages pages;

    DirectoryPages(ClinicianSearch search, Vocabulary vocabulary, FacetNames names, Pages pages) {
        this.search = search;
        this.vocabulary = vocabulary;
        this.names = names;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Map<String, List<String>> asked = new HashMap<>(request.getParameters().asMap());
        Reader reader = pages.reader(request);
        SearchPage found;
        try {
            found = search.search(DirectoryQuery.read(asked, "", vocabulary));
        } catch (SearchUnavailableException down) {
            throw Refusal.because(
                    ProblemType.UNAVAILABLE,
                    FieldError.of("", "search-unavailable", "seconds", DirectoryController.RETRY_SECONDS));
        }
        String text = asked.getOrDefault("q", List.of("")).getFirst();
        DirectoryPage page = new DirectoryPage(
                text,
                Understood.all(found.question(), found.nearest(), found.having(), reader.language()).stream()
                        .map(understood -> reading(understood, reader))
                        .distinct()
                        .toList(),
                facets(found.facets(), asked, reader),
                found.items().stream().map(item -> line(item, reader)).toList(),
                found.total(),
                found.next() == null
                        ? null
                        : address("/clinicians", asked, found.next().toString()),
                address("/clinicians/searches/new", asked, null));
        return pages.show(request, "directory/directory", Map.of("page", page));
    }

    private static String address(String path, Map<String, List<String>> asked, @Nullable String after) {
        UriBuilder address = UriBuilder.of(path);
        asked.forEach((name, values) -> {
            if (!name.equals("after")) {
                values.stream().filter(value -> !value.isBlank()).forEach(value -> address.queryParam(name, value));
            }
        });
        return (after == null ? address : address.queryParam("after", after))
                .build()
                .toString();
    }

    /** "réanimation néonatale": an ability, neonatal resuscitation. */
    private static Reading reading(Understood understood, Reader reader) {
        List<String> labels = understood.concepts().stream().map(Named::label).toList();
        // A region is a long list of countries.
        boolean many = labels.size() > MEANINGS_SHOWN + 1;
        String named = String.join(reader.say("page.comma"), many ? labels.subList(0, MEANINGS_SHOWN) : labels);
        String meant = switch (understood.asked()) {
            case EXPERIENCE -> reader.count("directory.years", understood.years() == null ? 0 : understood.years());
            case TERM -> reader.say("directory.term." + understood.term());
            case PRESENCE -> reader.say("directory.presence." + understood.presence());
            case TEXT -> reader.say("directory.text");
            case OCCUPATION, ABILITY, LANGUAGE, COUNTRY ->
                (many ? named + " …" : named) + (understood.level() == null ? "" : " " + understood.level());
        };
        return new Reading(
                reader.say(
                        understood.unwanted() ? "directory.unwanted" : "directory.reading",
                        Map.of("words", understood.words(), "meant", meant)),
                understood.having() == null ? null : reader.count("directory.having", understood.having()),
                many ? labels : List.of());
    }

    private List<FacetPanel> facets(
            Map<String, List<FacetCount>> counted, Map<String, List<String>> asked, Reader reader) {
        List<FacetPanel> panels = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<String> chosen = asked.getOrDefault(facet.parameter(), List.of());
            List<Choice> counts = counted.getOrDefault(facet.parameter(), List.of()).stream()
                    .filter(count -> count.count() > 0)
                    .limit(facet == Facet.RESIDENCE || facet == Facet.ORIGIN ? ALL_COUNTRIES : CHOICES_SHOWN)
                    .map(count -> new Choice(
                            count.value(),
                            names.label(facet, count.value(), reader),
                            count.count(),
                            chosen.contains(count.value())))
                    .toList();
            // One that is chosen stays where nobody is left by it, so that it can be taken back.
            List<Choice> lost = chosen.stream()
                    .filter(value -> !value.isBlank()
                            && counts.stream()
                                    .noneMatch(choice -> choice.value().equals(value)))
                    .map(value -> new Choice(value, names.label(facet, value, reader), 0, true))
                    .toList();
            // What is chosen comes first, so that no list hides it.
            List<Choice> all = Stream.concat(lost.stream(), counts.stream())
                    .sorted(Comparator.comparing(Choice::chosen).reversed())
                    .toList();
            if (!all.isEmpty()) {
                int shown = Math.min(all.size(), Math.max(CHOICES_SHOWN, chosen.size()));
                panels.add(new FacetPanel(
                        facet.parameter(),
                        "directory.facet." + facet.parameter(),
                        !chosen.isEmpty(),
                        all.subList(0, shown),
                        all.subList(shown, all.size())));
            }
        }
        return panels;
    }

    private Line line(SearchPage.Item item, Reader reader) {
        ClinicianHit person = item.clinician();
        List<String> abilities = Stream.concat(
                        person.specialties().stream().map(id -> names.label(Facet.SPECIALTY, id, reader)),
                        person.skills().stream().map(claim -> names.skill(claim.skill(), reader)))
                .limit(ABILITIES_SHOWN)
                .toList();
        List<String> facts = List.of(
                names.label(Facet.RESIDENCE, person.residence(), reader),
                reader.count("directory.years", person.yearsOfExperience()),
                person.languages().stream()
                        .map(spoken -> names.label(Facet.LANGUAGE, spoken.language(), reader) + " " + spoken.level())
                        .collect(Collectors.joining(", ")),
                names.level(person.verificationLevel(), reader));
        return new Line(
                person.pseudonym(),
                names.label(Facet.OCCUPATION, person.occupation(), reader),
                abilities,
                facts,
                Met.all(item.explanation(), reader.language()).stream()
                        .map(met -> reason(met, reader))
                        .distinct()
                        .toList(),
                item.explanation().passages().stream().map(Marked::of).toList());
    }

    private static String reason(Met met, Reader reader) {
        String by = met.concepts().stream().map(Named::label).collect(Collectors.joining(", "));
        return by.isEmpty()
                ? met.words()
                : reader.say("directory.reason." + met.basis(), Map.of("words", met.words(), "by", by));
    }
}
