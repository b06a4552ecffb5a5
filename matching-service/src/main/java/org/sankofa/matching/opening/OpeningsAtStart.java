package org.sankofa.matching.opening;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what is open when the service starts, in the background, so that the first who searches does not wait for it. */
@Singleton
final class OpeningsAtStart implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningsAtStart.class);

    private final Openings openings;
    private final TransactionOperations<Connection> transactions;

    OpeningsAtStart(Openings openings, TransactionOperations<Connection> transactions) {
        this.openings = openings;
        this.transactions = transactions;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        Thread.ofVirtual().name("openings").start(() -> {
            try {
                int read = transactions.executeRead(
                        transaction -> openings.to(null).size());
                LOG.debug("{} open assignments were read", read);
            } catch (RuntimeException fault) {
                LOG.warn("open assignments are read when somebody searches: {}", fault.toString());
            }
        });
    }
}
