package org.sankofa.matching.placement;

import java.util.UUID;

/**
 * That an account had a hand in what is to be approved.
 *
 * @param deed POSTED, SUBMITTED, PROPOSED or ACCEPTED
 */
public record Involvement(UUID account, String deed) {}
