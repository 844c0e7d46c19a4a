package vn.motcua.gateway.pages.tracking;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.client.CaseFile;
import vn.motcua.gateway.client.IntakeClient.Tracked;
import vn.motcua.gateway.client.ProcessingClient.CaseStatus;
import vn.motcua.gateway.client.ProcessingClient.Moved;
import vn.motcua.gateway.client.ReportingClient.Fact;
import vn.motcua.kernel.clock.VietnamTime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How far a dossier is, without anything personal.
 *
 * @param step one of {@link #STEPS}, or how else it ended, such as {@code WITHDRAWN}
 * @param waitsFor what the citizen has to bring or pay
 * @param asked why it has to be brought
 * @param reason why it was refused, returned or closed
 * @param moved the last time that another due date was set
 */
record Progress(
        String step,
        @Nullable String agency,
        @Nullable String department,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        CaseFile.@Nullable WaitsFor waitsFor,
        @Nullable String asked,
        @Nullable String reason,
        @Nullable Moved moved) {

    /** The way of a dossier that is decided. */
    static final List<String> STEPS = List.of("WAITING", "IN_HAND", "RESOLVED", "DELIVERED");

    private static final List<String> NEEDS = List.of("AWAITING_SUPPLEMENT", "AWAITING_PAYMENT");
    private static final List<String> ENDS = List.of("WITHDRAWN", "RETURNED", "LAPSED");

    static Progress of(CaseStatus status, Tracked tracked) {
        return new Progress(
                status.state(),
                status.agency() == null ? tracked.agency() : status.agency(),
                status.department() == null ? tracked.department() : status.department(),
                status.dueAt() == null ? tracked.dueAt() : status.dueAt(),
                status.resolvedAt(),
                status.outcome(),
                status.waitsFor(),
                status.asked(),
                status.reason(),
                status.moved());
    }

    /** From the ledger, which knows the dossiers no department holds any more. */
    static Progress of(Fact fact, Tracked tracked) {
        return new Progress(
                fact.closedAt() == null ? "WAITING" : closing(fact.outcome()),
                fact.agency() == null ? tracked.agency() : fact.agency(),
                fact.department() == null ? tracked.department() : fact.department(),
                fact.dueAt() == null ? tracked.dueAt() : fact.dueAt(),
                fact.closedAt(),
                fact.outcome(),
                null,
                null,
                null,
                null);
    }

    /** What reception alone knows: it was taken in, and nothing has moved it on yet. */
    static Progress received(Tracked tracked) {
        return new Progress(
                "WAITING",
                tracked.agency(),
                tracked.department(),
                tracked.dueAt(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public boolean reached(String other) {
        return STEPS.indexOf(other) <= STEPS.indexOf(position());
    }

    /** The same for somebody who has the code alone: nothing of what was written to the citizen. */
    Progress withoutWords() {
        return new Progress(
                step, agency, department, dueAt, closedAt, outcome, null, null, null, null);
    }

    /** Whether an office still has it, or has its result. */
    public boolean held() {
        return !ended() && !waitsForCitizen() && !step.equals("DELIVERED");
    }

    /** Whether it took the way that a granted dossier takes, as far as is known. */
    public boolean onItsWay() {
        return STEPS.contains(position()) && !"REFUSED".equals(outcome);
    }

    /** Where on its way it is: one that waits for the citizen is still in hand. */
    public String position() {
        return waitsForCitizen() ? "IN_HAND" : step;
    }

    /** Whether the citizen has to bring or pay something; the clock stands until then. */
    public boolean waitsForCitizen() {
        return NEEDS.contains(step);
    }

    /** Whether it ended without a decision. */
    public boolean ended() {
        return ENDS.contains(step);
    }

    boolean open() {
        return closedAt == null
                && (step.equals("WAITING") || step.equals("IN_HAND") || waitsForCitizen());
    }

    /**
     * Days until it is due, negative when overdue; absent when closed, without a due date, or while
     * the clock stands.
     */
    @Nullable Long daysLeft(LocalDate today) {
        return dueAt == null || !open() || waitsForCitizen()
                ? null
                : ChronoUnit.DAYS.between(today, VietnamTime.date(dueAt));
    }

    private static String closing(@Nullable String outcome) {
        return outcome == null || outcome.equals("GRANTED") || outcome.equals("REFUSED")
                ? "RESOLVED"
                : outcome;
    }
}
