package org.sankofa.registry.clinician;

/**
 * What a clinician allows, per purpose.
 *
 * @param matching to be found and proposed; without it they are in no index
 * @param identityToHosts that a host sees name and contact before the proposal is accepted
 * @param statistics to be counted
 */
public record Consents(boolean matching, boolean identityToHosts, boolean statistics) {
    public static final Consents NONE = new Consents(false, false, false);
}
