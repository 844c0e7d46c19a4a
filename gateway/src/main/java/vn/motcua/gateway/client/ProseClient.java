package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.identity.Account;

import java.math.BigDecimal;
import java.util.List;

/** Asks reporting-service about the figures of a text. */
public final class ProseClient {

    private final ReportingApi reporting;

    ProseClient(ReportingApi reporting) {
        this.reporting = reporting;
    }

    /**
     * Checks a text.
     *
     * @param period to compare with the ledger; empty to compare the text with itself alone
     * @param agency the account's own when empty
     */
    public Checked check(String text, String period, String agency, Account who) {
        return reporting.check(new ReportingApi.Text(text, period, agency), who);
    }

    /** What was found. */
    public record Checked(
            boolean clean,
            String summary,
            @Nullable String period,
            @Nullable String agency,
            List<Figure> figures,
            List<Comparison> findings,
            List<Comparison> holding,
            List<Unpaired> unpaired) {}

    /** A figure, by its place in the text as sent. */
    public record Figure(
            int begin,
            int end,
            String text,
            BigDecimal value,
            boolean percent,
            @Nullable String figure,
            @Nullable String name) {}

    /** Figures that were compared. */
    public record Comparison(
            String kind, String key, List<Integer> figures, String text, List<Link> links) {}

    /** A column behind which there are dossiers; with a breakdown and its key, of one row. */
    public record Link(String cell, String name, @Nullable String by, @Nullable String key) {}

    /** A figure that was compared with nothing. */
    public record Unpaired(int figure, String reason, String text) {}
}
