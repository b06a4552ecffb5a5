package org.sankofa.registry.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as far as limits go: an IPv4 address, or the /64 network of an IPv6 address, since one
 * subscriber has all of those.
 */
@Singleton
public class NetworkAddress {
    private static final int NETWORK_BYTES = 8;

    private final HttpClientAddressResolver resolver;

    NetworkAddress(HttpClientAddressResolver resolver) {
        this.resolver = resolver;
    }

    public String of(HttpRequest<?> request) {
        return network(resolver.resolve(request));
    }

    static String network(@Nullable String address) {
        try {
            // Only a literal, never a name that would be looked up: a proxy's header could carry anything.
            InetAddress literal = InetAddress.ofLiteral(Objects.requireNonNullElse(address, ""));
            if (literal instanceof Inet6Address) {
                return HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), NETWORK_BYTES));
            }
            return literal.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return "unknown";
        }
    }
}
