package vn.motcua.processing.casework.web;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.processing.casework.model.Stage;

import java.time.Instant;

/**
 * Where a case stands, for the citizen who tracks it: nobody's name. What was written to the
 * citizen is for whoever proves to be them.
 *
 * @param waitsFor what the citizen has to bring or pay
 * @param asked why it has to be brought
 * @param reason why it was refused, returned, or closed
 * @param moved the last time that another due date was set
 */
record StatusResponse(
        Stage state,
        AgencyId agency,
        DepartmentCode department,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant deliveredAt,
        @Nullable Outcome outcome,
        boolean overdue,
        CaseLife.@Nullable WaitsFor waitsFor,
        @Nullable String asked,
        @Nullable String reason,
        @Nullable Moved moved) {

    /** Another due date was set, with an apology or because the calendar changed. */
    record Moved(Instant from, Instant to, String reason) {}
}
