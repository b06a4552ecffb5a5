package org.sankofa.registry.clinician;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The short name under which a clinician is shown to those who may not know who they are: {@code C-} and seven
 * characters of Crockford's base 32 (https://www.crockford.com/base32.html), which has no I, L, O, U and so nothing to
 * mistake or to be offended by. It is drawn at random and says nothing of the person, their id or when they registered;
 * the database holds it unique, and the registration draws again when it is taken.
 */
public record Pseudonym(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 7;
    private static final Pattern SHAPE = Pattern.compile("C-[" + ALPHABET + "]{" + LENGTH + "}");

    public Pseudonym {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a pseudonym");
        }
    }

    public static Pseudonym draw(RandomGenerator random) {
        StringBuilder drawn = new StringBuilder("C-");
        for (int i = 0; i < LENGTH; i++) {
            drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Pseudonym(drawn.toString());
    }

    /** As somebody reads it from paper or says it: small letters, O for 0, I and L for 1. */
    public static Optional<Pseudonym> read(String typed) {
        String upper = typed.strip().toUpperCase(Locale.ROOT);
        if (!upper.startsWith("C-")) {
            return Optional.empty();
        }
        String value =
                "C-" + upper.substring(2).replace('O', '0').replace('I', '1').replace('L', '1');
        return SHAPE.matcher(value).matches() ? Optional.of(new Pseudonym(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
