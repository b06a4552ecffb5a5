package org.sankofa.matching.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The changes that somebody is told of, each by the type of its event: {@code institution.vetted}. */
enum NoticeKind {
    INSTITUTION_APPLIED,
    INSTITUTION_VETTED,
    INSTITUTION_REFUSED,
    INSTITUTION_SUSPENDED,
    ASSIGNMENT_SUBMITTED,
    ASSIGNMENT_RETURNED,
    ASSIGNMENT_PUBLISHED,
    PROPOSAL_OFFERED,
    PROPOSAL_APPLIED,
    PROPOSAL_ACCEPTED,
    PROPOSAL_DECLINED,
    PLACEMENT_APPROVED,
    PLACEMENT_REFUSED,
    PLACEMENT_CANCELLED,
    /** What a saved search has found; its subject is the letter. */
    OPENING_FOUND,
    /** What all searches of somebody have found in a day; its subject is the letter. */
    OPENINGS_FOUND,
    /** Who has become a candidate of a need; its subject is the letter. */
    CANDIDATE_FOUND,
    /** Who has become a candidate of any need of somebody in a day; its subject is the letter. */
    CANDIDATES_FOUND;

    static Optional<NoticeKind> of(String event) {
        return Arrays.stream(values())
                .filter(kind -> kind.event().equals(event))
                .findFirst();
    }

    /** The type of the event that it tells of. */
    String event() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The name of the letter. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
