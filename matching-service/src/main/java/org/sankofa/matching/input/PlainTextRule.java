package org.sankofa.matching.input;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import io.micronaut.validation.validator.constraints.ConstraintValidatorContext;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Decides what {@link PlainText} takes, and brings text into one form. */
@Singleton
public final class PlainTextRule implements ConstraintValidator<PlainText, CharSequence> {

    @Override
    public boolean isValid(
            @Nullable CharSequence text, AnnotationValue<PlainText> annotation, ConstraintValidatorContext context) {
        return text == null || text.codePoints().noneMatch(PlainTextRule::isRefused);
    }

    /** In Unicode's composed form, without white space at its ends; empty for null. */
    public static String clean(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** Joiners and direction marks stay, for names in Persian, Arabic and Indic scripts are written with them. */
    private static boolean isRefused(int character) {
        if (character == '\n' || character == '\r' || character == '\t') {
            return false;
        }
        if (character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x206F) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
