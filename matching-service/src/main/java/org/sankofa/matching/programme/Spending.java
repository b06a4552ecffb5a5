package org.sankofa.matching.programme;

/**
 * A programme and what of its budget is spoken for.
 *
 * @param committed what approved placements take
 */
public record Spending(Programme programme, Money committed) {

    /** What approvals may still take. */
    public Money left() {
        return programme.budget().minus(committed);
    }
}
