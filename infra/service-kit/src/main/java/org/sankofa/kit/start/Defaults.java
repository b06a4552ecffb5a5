package org.sankofa.kit.start;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Puts {@code kit.yml}, what both services share, below the configuration of each. */
@ContextConfigurer
public final class Defaults implements ApplicationContextConfigurer {
    /** Below application.yml (-300) and the environment (-200). */
    private static final int BELOW_APPLICATION = -400;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        try (@Nullable InputStream yaml = Defaults.class.getResourceAsStream("/kit.yml")) {
            if (yaml == null) {
                throw new IllegalStateException("kit.yml is not on the class path");
            }
            builder.propertySources(
                    PropertySource.of("kit", new YamlPropertySourceLoader().read("kit.yml", yaml), BELOW_APPLICATION));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
