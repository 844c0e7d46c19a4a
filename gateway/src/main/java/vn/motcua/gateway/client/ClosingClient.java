package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

import vn.motcua.gateway.identity.Account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pages ask reporting-service about closed periods. */
public final class ClosingClient {

    private final ServiceCalls calls;
    private final ServiceAddresses addresses;

    ClosingClient(ServiceCalls calls, ServiceAddresses addresses) {
        this.calls = calls;
        this.addresses = addresses;
    }

    public Page closings(int page, int size, Account who) {
        var path = path().with("page", page).with("size", size);
        return calls.get(Service.REPORTING, path.at(addresses.reportingUri()), who, Page.class);
    }

    public Closing closing(String unit, String period, Account who) {
        return get(Closing.class, who, unit, period);
    }

    public Verification verification(String unit, String period, Account who) {
        return get(Verification.class, who, unit, period, "verification");
    }

    public Restatement restatement(String unit, String period, Account who) {
        return get(Restatement.class, who, unit, period, "restatement");
    }

    /** Closes a period of the account's own unit. */
    public Closing close(String period, @Nullable Long acceptHeldBack, Account who) {
        Map<String, Object> order = new HashMap<>();
        order.put("period", period);
        if (acceptHeldBack != null) {
            order.put("acceptHeldBack", acceptHeldBack);
        }
        var call =
                new ServiceCalls.Call(
                        HttpMethod.POST, path().at(addresses.reportingUri()), Map.of(), order);
        return calls.read(calls.exchange(Service.REPORTING, call, who), Closing.class);
    }

    private <T> T get(Class<T> type, Account who, String... more) {
        var path = path(more);
        return calls.get(Service.REPORTING, path.at(addresses.reportingUri()), who, type);
    }

    private static ServicePath path(String... more) {
        String[] segments = new String[3 + more.length];
        segments[0] = "api";
        segments[1] = "reports";
        segments[2] = "closings";
        System.arraycopy(more, 0, segments, 3, more.length);
        return ServicePath.of(segments);
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
