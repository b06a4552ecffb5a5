package org.sankofa.registry.credential;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lowers levels by itself when credentials run out. Any number of instances may do it at once. */
@Singleton
final class ExpirySweep {
    private static final Logger LOG = LoggerFactory.getLogger(ExpirySweep.class);
    private static final int BATCH = 200;
    private final CredentialService credentials;

    ExpirySweep(CredentialService credentials) {
        this.credentials = credentials;
    }

    @Scheduled(initialDelay = "${sankofa.expiry.delay:15s}", fixedDelay = "${sankofa.expiry.every:10m}")
    void sweep() {
        int total = 0;
        for (int swept = credentials.expire(BATCH); swept > 0; swept = credentials.expire(BATCH)) {
            total += swept;
        }
        if (total > 0) {
            LOG.info("credentials of {} clinicians have run out", total);
        }
    }
}
