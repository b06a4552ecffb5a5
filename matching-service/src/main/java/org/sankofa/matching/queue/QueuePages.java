package org.sankofa.matching.queue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.picture.QueueAge;
import org.sankofa.kit.picture.QueueAge.Age;
import org.sankofa.kit.problem.Messages;

/** A manager's day: what waits for a decision, and the way to each. */
@Hidden
@Controller("/queue")
@Produces(MediaType.TEXT_HTML)
@Secured("MANAGER")
class QueuePages {
    private static final int PAGE = 20;

    private final QueueService queue;
    private final Pages pages;

    QueuePages(QueueService queue, Pages pages) {
        this.queue = queue;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            Actor actor,
            @QueryValue @Nullable WaitingKind kind,
            @QueryValue @Nullable String after) {
        Reader reader = pages.reader(request);
        Page<ListedWaiting> page = Page.of(
                queue.list(actor, kind, Cursor.parse(after), PAGE),
                PAGE,
                waiting -> listed(waiting, kind, reader),
                last -> new Cursor(last.due(), last.id()).text());
        Map<WaitingKind, Map<Age, Long>> ages = queue.ages(actor);
        Map<WaitingKind, Long> counts = QueueService.counts(ages);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        String next = page.next();
        QueuePage shown = new QueuePage(
                tabs(counts, all, kind, reader),
                page.items(),
                kind == null ? all : counts.getOrDefault(kind, 0L),
                QueueAge.of(together(ages, kind), reader),
                request.getParameters().contains("decided"),
                kind == WaitingKind.ASSIGNMENT && page.items().size() > 1,
                request.getParameters().contains("unticked"),
                next == null ? null : address(kind) + (kind == null ? "?" : "&") + "after=" + next);
        return pages.show(request, "queue/queue", Map.of("page", shown));
    }

    private static Map<Age, Long> together(Map<WaitingKind, Map<Age, Long>> ages, @Nullable WaitingKind chosen) {
        Map<Age, Long> together = new EnumMap<>(Age.class);
        ages.forEach((kind, ofKind) -> {
            if (chosen == null || kind == chosen) {
                ofKind.forEach((age, count) -> together.merge(age, count, Long::sum));
            }
        });
        return together;
    }

    private static List<QueuePage.Tab> tabs(
            Map<WaitingKind, Long> counts, long all, @Nullable WaitingKind chosen, Reader reader) {
        NumberFormat number = NumberFormat.getIntegerInstance(Messages.writing(reader.locale()));
        List<QueuePage.Tab> tabs = new ArrayList<>();
        tabs.add(new QueuePage.Tab(reader.say("queue.all"), address(null), number.format(all), chosen == null));
        counts.forEach((kind, count) -> tabs.add(new QueuePage.Tab(
                reader.say("queue.kinds." + kind), address(kind), number.format(count), kind == chosen)));
        return tabs;
    }

    private static String address(@Nullable WaitingKind kind) {
        return kind == null ? "/queue" : "/queue?kind=" + kind;
    }

    private static ListedWaiting listed(Waiting waiting, @Nullable WaitingKind chosen, Reader reader) {
        return new ListedWaiting(
                reader.say("queue.kind." + waiting.kind()),
                "/queue/" + waiting.kind().name().toLowerCase(Locale.ROOT) + "s/" + waiting.id(),
                waiting.title(),
                String.join(
                        reader.say("page.comma"),
                        waiting.kind() == WaitingKind.INSTITUTION
                                ? List.of(waiting.place(), reader.country(waiting.country()))
                                : List.of(waiting.host(), waiting.place(), reader.country(waiting.country()))),
                waiting.candidate(),
                reader.say("queue.since", "day", day(waiting.since(), reader)),
                reader.say(waiting.overdue() ? "queue.overdue" : "queue.due", "day", day(waiting.due(), reader)),
                waiting.overdue(),
                chosen == WaitingKind.ASSIGNMENT ? waiting.id().toString() : null,
                waiting.startsOn() == null ? null : reader.say("queue.starts", "day", reader.day(waiting.startsOn())));
    }

    private static String day(Instant at, Reader reader) {
        return reader.day(at.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
