package org.sankofa.kit.access;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock of the machine; a test that moves time puts its own bean in place. */
@Factory
class SystemClock {
    @Singleton
    @Secondary
    Clock clock() {
        return Clock.systemUTC();
    }
}
