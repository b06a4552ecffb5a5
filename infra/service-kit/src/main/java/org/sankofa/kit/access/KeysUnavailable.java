package org.sankofa.kit.access;

/** A token cannot be judged now, because its key is not known here and the registry does not answer: a 503. */
public class KeysUnavailable extends RuntimeException {
    KeysUnavailable() {
        super("The registry's keys are not available", null, false, false);
    }
}
