package org.sankofa.registry.account;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that mail can be sent to, in any script (RFC 6531), without the quoted and commented forms of RFC
 * 5322 that nobody uses and that header injection lives on.
 *
 * @param text as its owner writes it, in Unicode normal form C
 */
public record EmailAddress(String text) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    public EmailAddress {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** The address in a text that somebody typed, spaces around it forgiven; empty where it is none. */
    public static Optional<EmailAddress> parse(String typed) {
        if (typed.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        return isValid(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    /** What makes two addresses the same account: lower case, the domain in its ASCII form. */
    public String key() {
        return localPart().toLowerCase(Locale.ROOT) + '@' + asciiDomain(domain());
    }

    /** The form for the envelope: the domain as the name system knows it. */
    public String deliverable() {
        return localPart() + '@' + asciiDomain(domain());
    }

    public String localPart() {
        return text.substring(0, text.lastIndexOf('@'));
    }

    private String domain() {
        return text.substring(text.lastIndexOf('@') + 1);
    }

    private static boolean isValid(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return false;
        }
        String local = text.substring(0, at);
        if (local.getBytes(StandardCharsets.UTF_8).length > LONGEST_LOCAL_PART
                || !LOCAL_PART.matcher(local).matches()) {
            return false;
        }
        try {
            String domain = asciiDomain(text.substring(at + 1));
            return domain.length() <= LONGEST - 2 && DOMAIN.matcher(domain).matches();
        } catch (IllegalArgumentException notADomain) {
            return false;
        }
    }

    private static String asciiDomain(String domain) {
        return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    }

    /** Never the address itself: it is personal data, and logs keep what they are given. */
    @Override
    public String toString() {
        return "EmailAddress[…@" + domain() + ']';
    }
}
