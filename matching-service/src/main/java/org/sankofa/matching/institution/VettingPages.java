package org.sankofa.matching.institution;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.problem.FormCheck;
import org.sankofa.matching.decision.DecisionForms;
import org.sankofa.matching.decision.DecisionPage;
import org.sankofa.matching.decision.Matter;
import org.sankofa.matching.decision.Told;
import org.sankofa.matching.lifecycle.Party;

/** A manager vets an institution, or stops one. */
@Hidden
@Controller("/queue/institutions")
@Produces(MediaType.TEXT_HTML)
@Secured("MANAGER")
class VettingPages {
    private final InstitutionService institutions;
    private final FormCheck check;
    private final DecisionForms forms;

    VettingPages(InstitutionService institutions, FormCheck check, DecisionForms forms) {
        this.institutions = institutions;
        this.check = check;
        this.forms = forms;
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, UUID id) {
        return forms.show(request, matter(actor, id));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        return forms.decide(request, matter(actor, id), body);
    }

    private Matter matter(Actor actor, UUID id) {
        return new Matter(
                reader -> page(institutions.show(actor, id), reader),
                (deed, reason) -> checked(deed, reason),
                (deed, version, reason) -> institutions.vet(actor, id, version, checked(deed, reason)));
    }

    private VettingForm checked(String deed, String reason) {
        VettingForm form = new VettingForm(VettingForm.Word.valueOf(deed), reason);
        check.check(form);
        form.checkedReason();
        return form;
    }

    private static DecisionPage page(Institution institution, Reader reader) {
        List<Told> facts = new ArrayList<>();
        facts.add(Told.of("queue.fact.house", reader.say("queue.house." + institution.kind())));
        facts.add(Told.of(
                "queue.fact.where",
                institution.place() + reader.say("page.comma") + reader.country(institution.country())));
        facts.add(new Told("queue.fact.contact", contact(institution.contact())));
        if (institution.reason() != null) {
            facts.add(Told.text("queue.fact.reason", institution.reason()));
        }
        return new DecisionPage(
                "INSTITUTION",
                "/queue/institutions/" + institution.id(),
                institution.name(),
                reader.say("state.institution." + institution.status()),
                facts,
                List.of(Told.text("queue.fact.about", institution.about())),
                List.of(),
                List.of(),
                null,
                InstitutionTransition.LIFECYCLE.deeds(institution.status(), Party.MANAGER).stream()
                        .map(InstitutionDeed::name)
                        .toList(),
                institution.version());
    }

    private static List<String> contact(Contact contact) {
        return contact.phone() == null
                ? List.of(contact.name(), contact.email())
                : List.of(contact.name(), contact.email(), contact.phone());
    }
}
