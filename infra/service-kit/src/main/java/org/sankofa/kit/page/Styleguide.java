package org.sankofa.kit.page;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that pages are made of, on one page, for those who make them: {@code SANKOFA_STYLEGUIDE=true}. In English only. */
@Hidden
@Controller("/styleguide")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(property = "sankofa.styleguide", value = "true")
class Styleguide {
    private final Pages pages;

    Styleguide(Pages pages) {
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        List<Choice> levels = List.of(
                new Choice("BASIC", "Basic", false),
                new Choice("COMPETENT", "Competent", true),
                new Choice("EXPERT", "Expert, who has taught it to others for many years", false));
        List<Input> inputs = List.of(
                new Input.Line("line", "A line", "What helps to fill it in", "text", "as it was typed"),
                new Input.Line("wrong-line", "A line that was refused", "What helps to fill it in", "text", "twelve"),
                new Input.Line("day", "A day", null, "date", "2027-03-01"),
                new Input.Area("area", "Paragraphs", "In any language", "أعمل في قسم الولادة"),
                new Input.Select("select", "One of many", null, levels),
                new Input.Choices("radios", "One of a few", "All of them are shown", levels, false),
                new Input.Choices("wrong-boxes", "Several of a few, refused", null, levels, true));
        Map<String, String> faults = new LinkedHashMap<>();
        faults.put("wrong-line", "Use a whole number in figures, such as 12.");
        faults.put("wrong-boxes", "Choose at least one.");
        Marked passage = new Marked(List.of(
                new Marked.Piece("Ten years of ", false),
                new Marked.Piece("neonatal resuscitation", true),
                new Marked.Piece(" on a ward in Lisbon.", false)));
        return pages.show(
                request,
                "kit/styleguide",
                Map.of("inputs", inputs, "faults", new FormFaults(null, faults), "passage", passage));
    }
}
