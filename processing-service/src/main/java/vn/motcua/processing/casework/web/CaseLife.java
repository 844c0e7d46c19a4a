package vn.motcua.processing.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.DerivationStep;
import vn.motcua.kernel.clock.SuspensionReason;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.processing.casework.model.Opinion;

import java.time.Instant;
import java.util.List;

/** How a case has lived so far: its legal clock, who had it how long, what is asked. */
@JsonInclude(Include.NON_NULL)
record CaseLife(
        Clock clock,
        @Nullable WaitsFor waitsFor,
        List<Held> stints,
        Ledger timeLedger,
        List<Asked> opinions,
        @Nullable Next next,
        List<Change.PaperFiled> papers) {

    /**
     * The legal clock.
     *
     * @param suspendedSince absent while it runs
     * @param explanation of the due date as the calendar stands now
     */
    @JsonInclude(Include.NON_NULL)
    record Clock(
            @Nullable Instant suspendedSince,
            @Nullable SuspensionReason suspendedFor,
            int extensions,
            List<DerivationStep> explanation) {}

    /** What the citizen has to do, by when it must be there; or what they have to pay, in đồng. */
    @JsonInclude(Include.NON_NULL)
    record WaitsFor(
            @Nullable List<String> items,
            @Nullable Instant answerBy,
            @Nullable Long amount,
            @Nullable String purpose) {}

    /** A time in which one side had the dossier; minutes are minutes of office hours. */
    @JsonInclude(Include.NON_NULL)
    record Held(
            String kind,
            @Nullable AgencyId agency,
            @Nullable DepartmentCode department,
            String name,
            @Nullable Instant from,
            @Nullable Instant to,
            long minutes) {}

    /** Whose the office hours were: the shares add up to the total. */
    record Ledger(long totalMinutes, List<Held> shares) {}

    /** What another department was asked. */
    @JsonInclude(Include.NON_NULL)
    record Asked(@JsonUnwrapped Opinion opinion, String departmentName) {}

    /** Where the procedure's way leads next; the agency is absent when there are several. */
    @JsonInclude(Include.NON_NULL)
    record Next(@Nullable AgencyId agency, DepartmentCode department, String name) {}
}
