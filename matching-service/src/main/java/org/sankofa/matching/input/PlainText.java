package org.sankofa.matching.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Text of any script that can be stored and shown: no control characters but line ends and tabs, no lone surrogates, and
 * none of the characters that reverse or hide what stands beside them. Markup stays as typed; it is escaped where shown.
 */
@Documented
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
