package org.sankofa.registry.clinician;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.sankofa.search.vocabulary.Vocabulary;

/** Gives the services what the framework-free model needs. */
@Factory
class ModelFactory {
    @Singleton
    ProfileReader profileReader(Vocabulary vocabulary) {
        return new ProfileReader(vocabulary);
    }
}
