package org.sankofa.registry.notice;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.start.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the matching service is read, and the address that people know us by. Production refuses to start without them,
 * for nobody would notice that mail is missing; elsewhere there are no notices then, and the log says so.
 */
@Context
public final class NoticeSettings {
    static final String MATCHING = "sankofa.matching.url";
    private static final String ADDRESS = "sankofa.public.address";
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSettings.class);

    private final String address;

    @Inject
    NoticeSettings(
            Mode mode,
            @Property(name = MATCHING) @Nullable String matching,
            @Property(name = ADDRESS) @Nullable String address) {
        this(mode.isEmbedded(), matching, address);
    }

    NoticeSettings(boolean embedded, @Nullable String matching, @Nullable String address) {
        boolean hasMatching = matching != null && !matching.isBlank();
        if (!hasMatching && !embedded) {
            throw new ConfigurationException("SANKOFA_MATCHING_URL is missing; without the address of the matching"
                    + " service nobody gets mail about proposals, needs and decisions");
        }
        if (!hasMatching) {
            LOG.warn("No mail about proposals, needs and decisions: SANKOFA_MATCHING_URL is not set");
        }
        String known = address == null ? "" : address.strip();
        if (hasMatching && !known.startsWith("http://") && !known.startsWith("https://")) {
            throw new ConfigurationException("SANKOFA_PUBLIC_ADDRESS is missing; the mails link to it; give it the"
                    + " address that people use, as https://sankofa.example.org");
        }
        this.address = known.endsWith("/") ? known.substring(0, known.length() - 1) : known;
    }

    /** The address that people open. */
    public String link(String path) {
        return address + path;
    }
}
