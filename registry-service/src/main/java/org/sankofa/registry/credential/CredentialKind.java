package org.sankofa.registry.credential;

/** What a credential proves. */
public enum CredentialKind {
    /** Leave to practise, from the authority of a country. */
    LICENCE,
    /** Entry in a professional register. */
    REGISTRATION,
    DIPLOMA,
    CERTIFICATE;

    /** Whether it lets its holder practise, which levels 1 to 3 ask for. */
    public boolean allowsPractice() {
        return this == LICENCE || this == REGISTRATION;
    }
}
