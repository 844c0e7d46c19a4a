package vn.motcua.gateway.client;

import com.fasterxml.jackson.annotation.JsonAnySetter;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.identity.Account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pages ask reporting-service. */
public final class ReportingClient {

    private static final int NOT_FOUND = 404;

    private final ReportingApi reporting;

    ReportingClient(ReportingApi reporting) {
        this.reporting = reporting;
    }

    /** The report of a period such as {@code 2021-Q1-official}. */
    public Report report(String period, String by, Account who) {
        return reporting.report(period, by, who);
    }

    /** The dossiers behind one figure of a report. */
    public DossierPage dossiers(CellQuery query, Account who) {
        var cell =
                new ReportingApi.Cell(
                        query.cell(), query.by(), query.key(), query.page(), query.size());
        return reporting.dossiers(query.period(), cell, who);
    }

    /** Whether published figures balance. */
    public Check check(Map<String, Long> figures, Account who) {
        return reporting.check(figures, who);
    }

    /** The facts of one dossier, for tracking; empty when the ledger does not know it. */
    public Optional<Fact> fact(String id, Account who) {
        try {
            return Optional.of(reporting.fact(id, who));
        } catch (ServiceProblem refused) {
            if (refused.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** A report: one row per key, and their total. */
    public record Report(
            String period,
            @Nullable LocalDate from,
            @Nullable LocalDate toExclusive,
            @Nullable String cut,
            @Nullable String by,
            @Nullable Instant generatedAt,
            @Nullable String ruleSet,
            @Nullable Freshness freshness,
            Row total,
            List<Row> rows,
            @Nullable Mark closing,
            @Nullable Bridge bridge) {}

    /** The closing the figures come from. */
    public record Mark(
            String unit, Instant closedAt, String closedBy, String hash, String keyFingerprint) {}

    /** How what was carried over follows from the closing of the period before. */
    public record Bridge(
            String period, long closedOpen, long adjustments, long reopened, long carriedOver) {}

    /** How far the ledger has counted. */
    public record Freshness(
            @Nullable Instant newestEventAt,
            long eventsCounted,
            long heldBack,
            @Nullable Long lag) {}

    /** One row: its figures by column name. */
    public record Row(
            @Nullable String key,
            @Nullable String name,
            @JsonAnySetter Map<String, Object> figures,
            List<Identity> identities) {

        // What an answer leaves out arrives as null.
        public Row {
            identities = identities == null ? List.of() : List.copyOf(identities);
        }

        /** A figure; 0 when the report does not give it. */
        public long figure(String column) {
            return figures.get(column) instanceof Number number ? number.longValue() : 0;
        }
    }

    /** One equation a report must satisfy. */
    public record Identity(
            String key, boolean holds, long left, long right, long difference, String text) {}

    /** Which figure: {@code cell} is the column, {@code key} the row, absent for the total. */
    public record CellQuery(
            String period,
            String cell,
            @Nullable String by,
            @Nullable String key,
            int page,
            int size) {}

    /** One page of the dossiers behind a figure; {@code total} equals the figure. */
    public record DossierPage(List<Dossier> items, long total, int page, int size) {}

    /** A dossier behind a figure, and who had it in hand at the end of the period. */
    public record Dossier(
            @Nullable String id,
            String code,
            @Nullable String procedure,
            @Nullable String agency,
            @Nullable String department,
            @Nullable String channel,
            @Nullable Instant receivedAt,
            @Nullable Instant reopenedAt,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt,
            @Nullable String outcome,
            @Nullable String timing,
            @Nullable Hand heldBy) {}

    /** A department, and one of its officers once somebody took it up. */
    public record Hand(
            @Nullable String agency, @Nullable String department, @Nullable String officer) {}

    /** The result of checking published figures. */
    public record Check(
            boolean balanced,
            List<Identity> identities,
            List<Derived> derived,
            List<String> notChecked) {

        public Check {
            derived = derived == null ? List.of() : List.copyOf(derived);
            notChecked = notChecked == null ? List.of() : List.copyOf(notChecked);
        }
    }

    /** A figure that was not published but follows from those that were. */
    public record Derived(String figure, long value, String text) {}

    /** What the ledger knows of one dossier. */
    public record Fact(
            @Nullable String agency,
            @Nullable String department,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt,
            @Nullable String outcome) {}
}
