package org.sankofa.registry.clinician;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sankofa.kit.problem.FieldError;

/**
 * What is wrong with one input, all of it: checks add to it and go on, so that a person corrects a form once.
 * Codes are the keys of the messages ({@code error.<code>}).
 */
public final class Findings {
    private final List<FieldError> errors = new ArrayList<>();

    public void refuse(String field, String code) {
        errors.add(new FieldError(field, code, Map.of()));
    }

    public void refuse(String field, String code, Map<String, ?> arguments) {
        errors.add(new FieldError(field, code, arguments));
    }

    public int count() {
        return errors.size();
    }

    public boolean none() {
        return errors.isEmpty();
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }
}
