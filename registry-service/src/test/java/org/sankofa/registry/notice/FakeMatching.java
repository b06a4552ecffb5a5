package org.sankofa.registry.notice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands where the matching service does, over real HTTP: its feed, and what of an event is to be told. */
final class FakeMatching {
    private final HttpServer server;
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Map<String, String> notices = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean down;
    private volatile boolean withoutNotices;

    FakeMatching() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void close() {
        server.stop(0);
    }

    /** Answers 503 to everything. */
    void breakDown(boolean broken) {
        down = broken;
    }

    /** Gives the feed, and 503 to the question what of it is to be told. */
    void loseNotices(boolean lost) {
        withoutNotices = lost;
    }

    /** How many requests it has refused. */
    int refused() {
        return refused.get();
    }

    /** Puts an event into the feed, and what it answers of it. */
    void tell(String type, Instant at, String notice) {
        UUID subject = UUID.randomUUID();
        notices.put(subject.toString(), notice);
        events.add("""
                {"specversion":"1.0","id":"%s","source":"/matching-service","type":"%s","subject":"%s",
                 "time":"%s","sequence":%d,"subjectversion":2,"data":{}}
                """.formatted(UUID.randomUUID(), type, subject, at, events.size() + 1));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean authorised = exchange.getRequestHeaders().containsKey("Authorization");
            if (down || !authorised || (withoutNotices && path.equals("/internal/notices"))) {
                refused.incrementAndGet();
                exchange.sendResponseHeaders(authorised ? 503 : 401, -1);
                return;
            }
            Map<String, String> query = query(exchange.getRequestURI().getQuery());
            String body = switch (path) {
                case "/internal/events" -> feed(Integer.parseInt(query.getOrDefault("after", "0")));
                case "/internal/notices" -> "[" + notices.getOrDefault(query.get("subject"), "") + "]";
                default -> throw new IllegalStateException(path);
            };
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String feed(int after) {
        List<String> all = new ArrayList<>(events);
        return "[" + String.join(",", all.subList(Math.min(after, all.size()), all.size())) + "]";
    }

    private static Map<String, String> query(String text) {
        Map<String, String> values = new ConcurrentHashMap<>();
        for (String part : text.split("&")) {
            values.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return values;
    }
}
