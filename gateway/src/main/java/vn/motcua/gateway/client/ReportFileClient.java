package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

import vn.motcua.gateway.identity.Account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Files and series of reports. */
public final class ReportFileClient {

    private static final int PERIODS = 8;

    private final ServiceCalls calls;
    private final ServiceAddresses addresses;
    private final StaffNames names;

    ReportFileClient(ServiceCalls calls, ServiceAddresses addresses, StaffNames names) {
        this.calls = calls;
        this.addresses = addresses;
        this.names = names;
    }

    /**
     * A file of a period, such as {@code form.xlsx} or {@code dossiers.csv}. What people are called
     * is told with the question, for those that name any.
     */
    public byte[] file(FileQuery query, Account who) {
        var path =
                ServicePath.of("api", "reports", query.period(), query.file())
                        .with("by", query.by())
                        .with("cell", query.cell())
                        .with("key", query.key());
        return query.namesPeople()
                ? document(HttpMethod.POST, path, Map.of("names", names.all()), who)
                : document(HttpMethod.GET, path, null, who);
    }

    /** A closing with its dossiers, to be verified anywhere. */
    public byte[] closing(String unit, String period, Account who) {
        var path = ServicePath.of("api", "reports", "closings", unit, period, "file");
        return document(HttpMethod.GET, path, null, who);
    }

    /** The period and those before it, the oldest first. */
    public Trend trend(String period, Account who) {
        var path = ServicePath.of("api", "reports", period, "trend").with("periods", PERIODS);
        return calls.get(Service.REPORTING, path.at(addresses.reportingUri()), who, Trend.class);
    }

    /** What is open, by age. */
    public Ages ages(String period, Account who) {
        var path = ServicePath.of("api", "reports", period, "ages");
        return calls.get(Service.REPORTING, path.at(addresses.reportingUri()), who, Ages.class);
    }

    private byte[] document(
            HttpMethod method, ServicePath path, @Nullable Object body, Account who) {
        var call = new ServiceCalls.Call(method, path.at(addresses.reportingUri()), Map.of(), body);
        return calls.document(Service.REPORTING, call, MediaType.ALL, who);
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
            return !file.startsWith("dossiers.");
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
