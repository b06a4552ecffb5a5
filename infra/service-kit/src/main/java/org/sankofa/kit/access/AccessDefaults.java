package org.sankofa.kit.access;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.MapPropertySource;
import java.util.Map;

/** Security settings that both services share, beneath everything that either configures. */
@ContextConfigurer
public class AccessDefaults implements ApplicationContextConfigurer {
    private static final int BENEATH_ALL = -1000;

    private static final Map<String, Object> SETTINGS = Map.of(
            // A path that does not exist is a 404 also for those who are not signed in.
            "micronaut.security.reject-not-found", false,
            // Our own validator pins algorithm, type, issuer and audience; the stock one must not be a second door.
            "micronaut.security.token.jwt.enabled", false,
            "micronaut.security.token.bearer.enabled", true,
            "micronaut.security.token.cookie.enabled", false,
            "micronaut.security.basic-auth.enabled", false);

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(new MapPropertySource("sankofa-access", SETTINGS) {
            @Override
            public int getOrder() {
                return BENEATH_ALL;
            }
        });
    }
}
