package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.identity.Account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the pages ask reporting-service about closed periods. */
public final class ClosingClient {

    private final ClosingApi closings;

    ClosingClient(ClosingApi closings) {
        this.closings = closings;
    }

    public Page closings(int page, int size, Account who) {
        return closings.closings(page, size, who);
    }

    public Closing closing(String unit, String period, Account who) {
        return closings.closing(unit, period, who);
    }

    public Verification verification(String unit, String period, Account who) {
        return closings.verification(unit, period, who);
    }

    public Restatement restatement(String unit, String period, Account who) {
        return closings.restatement(unit, period, who);
    }

    /** Closes a period of the account's own unit. */
    public Closing close(String period, @Nullable Long acceptHeldBack, Account who) {
        return closings.close(new ClosingApi.Order(period, acceptHeldBack), who);
    }

    /** One page of closings, the newest period first. */
    public record Page(List<Closing> items, long total, int page, int size) {}

    /** A closing record. */
    public record Closing(Content content, String hash, String signature, String keyFingerprint) {}

    /** What was signed. */
    public record Content(
            Subject subject,
            Approval approval,
            Basis basis,
            Line total,
            List<Adjustment> adjustments,
            Evidence evidence) {}

    /** Which period of which unit. */
    public record Subject(String unit, String period, LocalDate from, LocalDate toExclusive) {}

    /** Who closed it. */
    public record Approval(Instant closedAt, String closedBy) {}

    /** What was known. */
    public record Basis(@Nullable Instant newestEventAt, long eventsCounted, long heldBack) {}

    /** A row of figures. */
    public record Line(Map<String, Long> figures) {

        public long figure(String column) {
            return figures.getOrDefault(column, 0L);
        }
    }

    /** What had changed in an earlier period. */
    public record Adjustment(String period, Map<String, Long> figures) {}

    /** What it rests on. */
    public record Evidence(long dossiers, String digest, @Nullable String previous) {}

    /** Whether it can be believed. */
    public record Verification(boolean holds, List<Check> checks) {}

    /** One thing that was looked at. */
    public record Check(String key, boolean holds, String text) {}

    /** What it would say today. */
    public record Restatement(
            Map<String, Long> difference,
            Map<String, Long> unexplained,
            List<Change> dossiers,
            long total) {}

    /** A dossier that makes a difference. */
    public record Change(String code, Map<String, Long> figures) {}
}
