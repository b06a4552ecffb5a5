package org.sankofa.population;

/**
 * An account that a visitor of the demo may sign in with.
 *
 * @param role as in the API: CLINICIAN, HOST, MANAGER, VERIFIER, OBSERVER
 * @param language of the account: en, fr, pt, es or ar
 * @param who a few words for the list that the launcher prints
 */
public record DemoAccount(String email, String password, String role, String language, String who) {}
