package org.sankofa.matching.placement;

/**
 * A placement in a list, in words of the reader's language.
 *
 * @param who the other side: the host, the clinician by pseudonym, or both
 * @param waits whether it waits for the reader
 */
public record ListedPlacement(
        String address, String title, String who, String state, boolean waits, String when, String next) {}
