package org.sankofa.registry.account;

import org.sankofa.kit.access.Role;

/**
 * Somebody to invite.
 *
 * @param language to write to them in: en, fr, pt, es or ar
 */
public record Invitation(EmailAddress email, Role role, String language) {}
