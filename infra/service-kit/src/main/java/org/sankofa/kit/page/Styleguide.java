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
import org.sankofa.kit.picture.QueueAge;
import org.sankofa.kit.picture.QueueAge.Age;
import org.sankofa.kit.picture.SkillsFit;
import org.sankofa.kit.picture.Timeline;
import org.sankofa.search.vocabulary.SkillLevel;

/** All that pages are made of, on one page, for those who make them: {@code SANKOFA_STYLEGUIDE=true}. In English only. */
@Hidden
@Controller("/styleguide")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(property = "sankofa.styleguide", value = "true")
class Styleguide {
    private static final List<SkillsFit.Skill> SKILLS = List.of(
            new SkillsFit.Skill("Neonatal resuscitation", SkillLevel.COMPETENT, SkillLevel.EXPERT),
            new SkillsFit.Skill("Mentoring", SkillLevel.PROFICIENT, SkillLevel.BASIC),
            new SkillsFit.Skill("Ultrasound in pregnancy", SkillLevel.EXPERT, null));
    private static final List<Timeline.Step> STEPS = List.of(
            new Timeline.Step("Proposed", "1 March 2027"),
            new Timeline.Step("Accepted", "9 March 2027"),
            new Timeline.Step("Approved", null),
            new Timeline.Step("The work begins", "3 May 2027"));

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
        Reader reader = pages.reader(request);
        return pages.show(
                request,
                "kit/styleguide",
                Map.of(
                        "inputs",
                        inputs,
                        "faults",
                        new FormFaults(null, faults),
                        "passage",
                        passage,
                        "fit",
                        SkillsFit.of(SKILLS, reader),
                        "timeline",
                        Timeline.of(STEPS, 2, reader),
                        "age",
                        QueueAge.of(Map.of(Age.DAY, 3L, Age.WEEK, 41L, Age.LONGER, 1L), reader)));
    }
}
