package org.sankofa.matching.candidate;

/** Which edition of rules, weights and checks this build runs; stored with every decision, so that it can be replayed. */
public final class Rulebook {

    /** Year, month and number of the edition. Change it with every change of a rule, a weight or a check. */
    public static final String VERSION = "2026-11.2";

    private Rulebook() {}
}
