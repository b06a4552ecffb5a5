package org.sankofa.kit.access;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** A token cannot be judged now, because its key is not known here and the registry does not answer: a 503. */
public class KeysUnavailable extends HttpStatusException {
    KeysUnavailable() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "The registry's keys are not available");
    }
}
