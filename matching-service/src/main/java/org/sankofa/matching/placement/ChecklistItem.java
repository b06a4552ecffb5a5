package org.sankofa.matching.placement;

import java.util.EnumSet;
import java.util.Set;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/** What has to be arranged before work begins; which items there are depends on presence and term. */
public enum ChecklistItem {
    /** Temporary registration with the council of the origin country. */
    TEMPORARY_REGISTRATION,
    VISA,
    INSURANCE,
    TICKETS,
    ORIENTATION,
    /** What keeps the right of residence at home. */
    RESIDENCE_KEPT,
    /** What keeps the job at home. */
    JOB_KEPT;

    /** The items for work of that sort: who works by video does not travel, who returns for good leaves the job. */
    public static Set<ChecklistItem> of(Presence presence, Term term) {
        Set<ChecklistItem> items = EnumSet.allOf(ChecklistItem.class);
        if (presence == Presence.VIRTUAL) {
            items.removeAll(EnumSet.of(VISA, TICKETS, RESIDENCE_KEPT, JOB_KEPT));
        }
        if (term == Term.PERMANENT) {
            items.removeAll(EnumSet.of(RESIDENCE_KEPT, JOB_KEPT));
        }
        return items;
    }
}
