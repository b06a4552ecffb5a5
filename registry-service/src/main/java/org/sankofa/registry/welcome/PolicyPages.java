package org.sankofa.registry.welcome;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;

/** What everybody may ask of us: what we keep of whom, for whom the pages work, and whether a certificate is ours. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class PolicyPages {
    private static final List<String> PRIVACY =
            List.of("kept", "why", "seen", "cookies", "duration", "rights", "deletion", "contact");
    private static final List<String> ACCESSIBILITY = List.of("aim", "works", "checked", "gaps", "contact");
    private static final List<String> CERTIFICATE = List.of("later", "until");

    private final Pages pages;
    private final String contact;

    /** @param contact whom people may write to, as it is to be read; empty where nobody was named */
    PolicyPages(Pages pages, @Property(name = "sankofa.contact", defaultValue = "") String contact) {
        this.pages = pages;
        this.contact = contact.strip();
    }

    @Get("/privacy")
    HttpResponse<?> privacy(HttpRequest<?> request) {
        return show(request, "page.privacy", "policy.privacy.", PRIVACY);
    }

    @Get("/accessibility")
    HttpResponse<?> accessibility(HttpRequest<?> request) {
        return show(request, "page.accessibility", "policy.accessibility.", ACCESSIBILITY);
    }

    /** Nothing is certified yet; the address is printed on certificates, so it is there before them. */
    @Get("/certificate")
    HttpResponse<?> certificate(HttpRequest<?> request) {
        return show(request, "page.certificate", "policy.certificate.", CERTIFICATE);
    }

    private HttpResponse<?> show(HttpRequest<?> request, String title, String prefix, List<String> names) {
        Reader reader = pages.reader(request);
        List<Section> sections = names.stream()
                .map(name -> new Section(reader.say(prefix + name), text(prefix + name, reader)))
                .toList();
        return pages.show(
                request,
                "welcome/policy",
                Map.of("title", reader.say(title), "lead", reader.say(prefix + "lead"), "sections", sections));
    }

    private String text(String section, Reader reader) {
        return section.endsWith(".contact") && !contact.isEmpty()
                ? reader.say(section + ".to", "contact", contact)
                : reader.say(section + ".text");
    }
}
