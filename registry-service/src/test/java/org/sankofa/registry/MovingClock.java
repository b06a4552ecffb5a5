package org.sankofa.registry;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.sankofa.testkit.TestClock;

/** The service's clock in a test that has {@code sankofa.test.clock}: the machine's, to be set forward. */
@Factory
@Requires(property = "sankofa.test.clock")
class MovingClock {
    @Singleton
    @Primary
    TestClock clock() {
        return TestClock.going();
    }
}
