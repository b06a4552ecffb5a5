package org.sankofa.matching.placement;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.sankofa.matching.candidate.ReasonView;

/**
 * What a manager sees before deciding.
 *
 * @param approvable whether no blocking check fails
 * @param reasonNeeded whether a check that is not blocking fails, so that an approval needs a reason
 * @param reasons every eligibility rule, on what the registry says now
 */
@Serdeable
@Schema(name = "Checks")
record ChecksView(
        List<CheckView> items,
        boolean approvable,
        boolean reasonNeeded,
        List<ReasonView> reasons,
        double score,
        long profileVersion,
        String rulesVersion,
        String vocabularyVersion) {}
