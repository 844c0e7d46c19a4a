package vn.motcua.reporting.report.officers;

import com.fasterxml.jackson.annotation.JsonAnyGetter;

import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.report.inquiry.Grouping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What each officer had in hand, took on, gave on and closed. */
record OfficersReport(
        String period,
        LocalDate from,
        LocalDate toExclusive,
        Instant generatedAt,
        Row total,
        List<Row> rows) {

    /**
     * One officer of one department: {@code heldBefore} + {@code takenOn} = {@code givenOn} +
     * {@code resolvedEarly} + {@code resolvedOnTime} + {@code resolvedLate} + {@code
     * closedOtherwise} + {@code held}.
     *
     * @param agency absent in the total row, as is the department
     * @param officer their account; {@value Grouping#UNATTRIBUTED} for what nobody had in hand
     * @param figures by the keys of {@link OfficerFigure}
     * @param hoursInHand whole office hours of the period by the working calendar, of all dossiers
     *     together, those included in which a dossier waited for somebody else
     */
    record Row(
            @Nullable String agency,
            @Nullable String agencyName,
            @Nullable String department,
            @Nullable String departmentName,
            String officer,
            String name,
            @JsonAnyGetter Map<String, Long> figures,
            long hoursInHand) {

        long get(OfficerFigure figure) {
            return figures.getOrDefault(figure.key(), 0L);
        }

        boolean balances() {
            return sum(OfficerFigure.CAME) == sum(OfficerFigure.WENT_OR_STAYED);
        }

        boolean isZero() {
            return figures.values().stream().allMatch(value -> value == 0);
        }

        String key() {
            return agency + "|" + department + "|" + officer;
        }

        private long sum(List<OfficerFigure> terms) {
            return terms.stream().mapToLong(this::get).sum();
        }
    }
}
