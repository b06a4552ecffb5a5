package org.sankofa.matching.watch;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.Refusal;

/** What clinicians and hosts alike do with what they wait for: say what they have seen, and wait no more. */
@Singleton
class WatchForms {
    private final WatchService waiting;
    private final Pages pages;

    WatchForms(WatchService waiting, Pages pages) {
        this.waiting = waiting;
        this.pages = pages;
    }

    /** Alerts up to the newest that was on the page; may be sent again. */
    HttpResponse<?> see(Actor actor, String home, UUID id, @Nullable Map<String, Object> body) {
        SeenInput.read(Typed.of(body)).ifPresent(form -> waiting.see(actor, id, form));
        return Pages.goTo(home + "/" + id);
    }

    /** @param words beginning of the keys of the page's texts */
    HttpResponse<?> askToRemove(HttpRequest<?> request, Actor actor, String words, String home, UUID id) {
        Watch watch = waiting.find(actor, id);
        WatchPage.Remove page = new WatchPage.Remove(words, watch.name(), home + "/" + id, watch.version());
        return pages.show(request, "waiting/remove", Map.of("page", page));
    }

    /** @param deed as it is recorded */
    HttpResponse<?> remove(Actor actor, String home, UUID id, @Nullable Map<String, Object> body, String deed) {
        Typed typed = Typed.of(body);
        if (!typed.text("sure").equals("yes")) {
            return Pages.goTo(home + "/" + id);
        }
        try {
            waiting.remove(actor, id, typed.version(), deed);
        } catch (Refusal refused) {
            switch (refused.type()) {
                // A second click finds it gone.
                case NOT_FOUND -> {}
                // Changed meanwhile: it is shown again before it goes.
                case STALE_VERSION -> {
                    return Pages.goTo(home + "/" + id + "/remove");
                }
                default -> throw refused;
            }
        }
        return Pages.goTo(home + "?removed");
    }
}
