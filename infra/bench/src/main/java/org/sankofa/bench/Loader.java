package org.sankofa.bench;

import java.util.List;
import java.util.UUID;
import org.sankofa.population.Person;

/** Writes many people at once as the registry does: registered and submitted, those who consent free to be found. */
interface Loader extends AutoCloseable {
    /** A person, and the account that they have. */
    record Entry(UUID account, Person person) {}

    /** Returns once all are committed. */
    void load(List<Entry> people);

    @Override
    void close();
}
