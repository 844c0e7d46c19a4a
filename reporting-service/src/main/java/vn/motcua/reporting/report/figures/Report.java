package vn.motcua.reporting.report.figures;

import com.fasterxml.jackson.annotation.JsonAnyGetter;

import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.report.identities.IdentityAnswer;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Cut;
import vn.motcua.reporting.report.inquiry.RuleSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A period's figures, every identity of which holds.
 *
 * @param toExclusive the first day after the period
 * @param ruleSet where paused, withdrawn, returned and refused dossiers are counted
 */
public record Report(
        String period,
        LocalDate from,
        LocalDate toExclusive,
        Cut cut,
        Breakdown by,
        Instant generatedAt,
        RuleSet ruleSet,
        Freshness freshness,
        Row total,
        List<Row> rows) {

    /**
     * How new the figures are.
     *
     * @param lag records published and not counted yet; absent when the broker does not answer
     */
    public record Freshness(
            @Nullable Instant newestEventAt,
            long eventsCounted,
            long heldBack,
            @Nullable Long lag) {}

    /** One line of the form, its figures by the names of their columns. */
    public record Row(
            String key,
            String name,
            @JsonAnyGetter Map<String, Long> figures,
            List<IdentityAnswer> identities) {}
}
