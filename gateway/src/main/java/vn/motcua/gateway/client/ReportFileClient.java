package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.identity.Account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Files and series of reports. */
public final class ReportFileClient {

    private static final String DOSSIERS = "dossiers.";
    private static final int PERIODS = 8;

    private final ReportingApi reporting;
    private final StaffNames names;

    ReportFileClient(ReportingApi reporting, StaffNames names) {
        this.reporting = reporting;
        this.names = names;
    }

    /**
     * A file of a period, such as {@code form.xlsx} or {@code dossiers.csv}. What people are called
     * is told with the question, for those that name any.
     */
    public byte[] file(FileQuery query, Account who) {
        if (query.namesPeople()) {
            var called = new ReportingApi.Names(names.all());
            return reporting.file(query.period(), query.file(), query.by(), called, who);
        }
        var rows = new ReportingApi.Rows(query.by(), query.cell(), query.key());
        String format = query.file().substring(DOSSIERS.length());
        return reporting.dossierFile(query.period(), format, rows, who);
    }

    /** A closing with its dossiers, to be verified anywhere. */
    public byte[] closing(String unit, String period, Account who) {
        return reporting.closingFile(unit, period, who);
    }

    /** The period and those before it, the oldest first. */
    public Trend trend(String period, Account who) {
        return reporting.trend(period, PERIODS, who);
    }

    /** What is open, by age. */
    public Ages ages(String period, Account who) {
        return reporting.ages(period, who);
    }

    /** Which file. */
    public record FileQuery(
            String period,
            String file,
            @Nullable String by,
            @Nullable String cell,
            @Nullable String key) {

        /** A list of dossiers names nobody. */
        boolean namesPeople() {
            return !file.startsWith(DOSSIERS);
        }
    }

    /** Periods in a row. */
    public record Trend(List<Point> points) {}

    /** One period's total row; without meaning where the books were not kept yet. */
    public record Point(
            String period,
            LocalDate from,
            LocalDate toExclusive,
            boolean kept,
            Map<String, Long> figures) {

        public long figure(String column) {
            return figures.getOrDefault(column, 0L);
        }
    }

    /** Ages in a row. */
    public record Ages(List<Age> ages) {}

    /** One age, in days since reception. */
    public record Age(int fromDays, @Nullable Integer toDays, long open) {}
}
