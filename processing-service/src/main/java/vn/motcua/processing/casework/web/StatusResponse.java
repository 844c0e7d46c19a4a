package vn.motcua.processing.casework.web;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.processing.casework.model.Stage;

import java.time.Instant;

/** Where a case stands, for the citizen who tracks it: nobody's name, nothing of the reasons. */
record StatusResponse(
        Stage state,
        AgencyId agency,
        DepartmentCode department,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant deliveredAt,
        @Nullable Outcome outcome,
        boolean overdue) {}
