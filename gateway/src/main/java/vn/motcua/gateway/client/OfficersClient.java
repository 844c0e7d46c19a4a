package vn.motcua.gateway.client;

import com.fasterxml.jackson.annotation.JsonAnySetter;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.identity.Account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What each officer had in hand, as reporting-service counts it. */
public final class OfficersClient {

    private final ReportingApi reporting;

    OfficersClient(ReportingApi reporting) {
        this.reporting = reporting;
    }

    /** The report of a period such as {@code 2021-Q1-official}. */
    public Officers officers(String period, Account who) {
        return reporting.officers(period, who);
    }

    /** The dossiers behind one figure. */
    public Page dossiers(Query query, Account who) {
        var cell =
                new ReportingApi.OfficerCell(
                        query.figure(),
                        query.agency(),
                        query.department(),
                        query.officer(),
                        query.page(),
                        query.size());
        return reporting.officersDossiers(query.period(), cell, who);
    }

    /** A row per officer, and their total. */
    public record Officers(
            String period,
            @Nullable LocalDate from,
            @Nullable LocalDate toExclusive,
            @Nullable Instant generatedAt,
            Row total,
            List<Row> rows) {}

    /** One officer of one department: the figures by their names. */
    public record Row(
            @Nullable String agency,
            @Nullable String agencyName,
            @Nullable String department,
            @Nullable String departmentName,
            String officer,
            String name,
            @JsonAnySetter Map<String, Object> figures) {

        /** A figure; 0 when the report does not give it. */
        public long figure(String name) {
            return figures.get(name) instanceof Number number ? number.longValue() : 0;
        }
    }

    /** Which figure of whom; all there are where a name is absent. */
    public record Query(
            String period,
            String figure,
            @Nullable String agency,
            @Nullable String department,
            @Nullable String officer,
            int page,
            int size) {}

    /** One page of the dossiers behind a figure; {@code total} equals the figure. */
    public record Page(List<Dossier> items, long total, int page, int size) {}

    /** A dossier, and the time somebody had it; without an officer, nobody of the department. */
    public record Dossier(
            @Nullable String id,
            String code,
            @Nullable String procedure,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt,
            @Nullable String outcome,
            @Nullable String timing,
            @Nullable String agency,
            @Nullable String department,
            @Nullable String officer,
            @Nullable Instant since,
            @Nullable Instant until) {}
}
