package org.sankofa.kit.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.sankofa.kit.problem.Refusal;

/**
 * The style sheet, the script and the mark, the same in both services. The address of each holds the hash of its content, so that a
 * browser keeps it for good and fetches it anew when it has changed.
 */
@Hidden
@Controller("/assets")
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
public final class Assets {
    private static final String PICO = "META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.classless.min.css";
    private static final MediaType CSS = MediaType.of("text/css; charset=utf-8");
    private static final MediaType SVG = MediaType.of("image/svg+xml");
    private static final MediaType SCRIPT = MediaType.of("text/javascript; charset=utf-8");

    private final Map<String, Asset> assets;

    private record Asset(String address, MediaType type, byte[] plain, byte[] packed) {}

    Assets() {
        assets = Stream.of(
                        asset("sankofa.css", CSS, PICO, "assets/sankofa.css"),
                        asset("sankofa.js", SCRIPT, "assets/sankofa.js"),
                        asset("sankofa.svg", SVG, "assets/sankofa.svg"))
                .collect(Collectors.toMap(asset -> name(asset.address()), asset -> asset));
    }

    /** Where a page finds this asset. */
    public String address(String name) {
        return Objects.requireNonNull(assets.get(name), name).address();
    }

    @Get("/{hash}/{name}")
    HttpResponse<byte[]> asset(HttpRequest<?> request, @PathVariable String hash, @PathVariable String name) {
        Asset asset = assets.get(name);
        if (asset == null || !asset.address().equals("/assets/" + hash + "/" + name)) {
            throw Refusal.notFound();
        }
        String accepted = request.getHeaders().get("Accept-Encoding");
        boolean packed = accepted != null && accepted.contains("gzip");
        var response = HttpResponse.ok(packed ? asset.packed() : asset.plain())
                .contentType(asset.type())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Vary", "Accept-Encoding");
        return packed ? response.header("Content-Encoding", "gzip") : response;
    }

    private static String name(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static Asset asset(String name, MediaType type, String... resources) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try {
            for (String resource : resources) {
                try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
                    Objects.requireNonNull(in, resource).transferTo(plain);
                }
            }
            try (GZIPOutputStream out = new GZIPOutputStream(packed) {
                {
                    def.setLevel(Deflater.BEST_COMPRESSION);
                }
            }) {
                plain.writeTo(out);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain.toByteArray());
            String address = "/assets/" + HexFormat.of().formatHex(hash, 0, 6) + "/" + name;
            return new Asset(address, type, plain.toByteArray(), packed.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
