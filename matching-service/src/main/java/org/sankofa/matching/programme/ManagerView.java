package org.sankofa.matching.programme;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A manager of a programme, as the other managers and administrators see them. */
@Serdeable
@Schema(name = "ProgrammeManager")
record ManagerView(
        UUID account,

        @Nullable @Schema(description = "Absent where the account is not active any more")
        String email) {

    /** Without the address, for logs. */
    @Override
    public String toString() {
        return "ManagerView[" + account + ']';
    }
}
