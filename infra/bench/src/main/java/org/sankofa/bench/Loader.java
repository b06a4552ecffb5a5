package org.sankofa.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.population.Person;
import org.sankofa.population.Population;

/** Writes many people at once as the registry does: registered and submitted, those who consent free to be found. */
interface Loader extends AutoCloseable {
    /** A person, and the account that they have. */
    record Entry(UUID account, Person person) {}

    /** Some of the population, each with a new account. */
    static List<Entry> entries(Population population, long from, int count) {
        List<Entry> entries = new ArrayList<>(count);
        population.iterator(from, count).forEachRemaining(person -> entries.add(new Entry(Uuid7.next(), person)));
        return entries;
    }

    /** Returns once all are committed. */
    void load(List<Entry> people);

    @Override
    void close();
}
