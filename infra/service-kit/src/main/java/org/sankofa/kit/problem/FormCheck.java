package org.sankofa.kit.problem;

import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;

/** Holds a form that a page has filled to its constraints, as the framework does with the body of a request. */
@Singleton
public final class FormCheck {
    private final Validator validator;

    FormCheck(Validator validator) {
        this.validator = validator;
    }

    /** @throws Refusal 422 with everything that the constraints say */
    public void check(Object form) {
        var errors = validator.validate(form).stream()
                .map(violation -> Problems.fieldError(
                        violation, violation.getPropertyPath().toString()))
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
