package org.sankofa.matching.placement;

import java.util.List;
import java.util.UUID;
import org.sankofa.kit.page.Choice;
import org.sankofa.matching.decision.Told;

/**
 * What is around a placement on its page, in words of the reader's language.
 *
 * @param next what happens next, and who does it
 * @param waits whether it waits for the reader
 * @param opens whether its reader may open name and contact of the clinician
 * @param checklist to be worked through; empty where the reader cannot do it now
 * @param reportable whether the reader can report now
 * @param summary what stands in the form of the report
 * @param reports of both sides
 */
public record OwnPlacement(
        String next,
        boolean waits,
        UUID proposal,
        boolean opens,
        List<Choice> checklist,
        boolean reportable,
        String summary,
        List<Told> reports) {}
