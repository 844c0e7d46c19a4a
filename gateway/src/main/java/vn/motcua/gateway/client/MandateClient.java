package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

import vn.motcua.gateway.identity.Account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the pages ask processing-service about mandates, at the instance of the department. */
public final class MandateClient {

    private final ServiceCalls calls;
    private final ServiceAddresses addresses;

    MandateClient(ServiceCalls calls, ServiceAddresses addresses) {
        this.calls = calls;
        this.addresses = addresses;
    }

    /** One page of mandates, the newest first. */
    public MandatePage mandates(@Nullable String department, int page, Account who) {
        var path =
                ServicePath.of("api", "mandates")
                        .with("department", department)
                        .with("page", page)
                        .with("size", 20);
        return calls.get(
                Service.PROCESSING,
                path.at(addresses.processingOf(department)),
                who,
                MandatePage.class);
    }

    /**
     * Gives one.
     *
     * @throws ServiceProblem naming the fields that are wrong, or the mandate it overlaps with
     */
    public void give(Terms terms, Account who) {
        var uri = ServicePath.of("api", "mandates").at(addresses.processingOf(terms.department()));
        var call = new ServiceCalls.Call(HttpMethod.POST, uri, Map.of(), terms);
        calls.exchange(Service.PROCESSING, call, who);
    }

    /** Ends one now; it is kept. */
    public void end(String id, @Nullable String department, Account who) {
        var uri = ServicePath.of("api", "mandates", id).at(addresses.processingOf(department));
        var call = new ServiceCalls.Call(HttpMethod.DELETE, uri, Map.of(), null);
        calls.exchange(Service.PROCESSING, call, who);
    }

    /**
     * What a mandate says.
     *
     * @param from first day, in Vietnam
     * @param to last day
     */
    public record Terms(
            String absent,
            String substitute,
            String agency,
            String department,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String reason) {}

    /** One page of them. */
    public record MandatePage(List<Mandate> items, long total, int page, int size) {}

    /** One of them, with how it stands today. */
    public record Mandate(
            String id,
            String absent,
            String substitute,
            String agency,
            String department,
            LocalDate from,
            LocalDate to,
            String reason,
            String state,
            @Nullable String endedBy,
            boolean mayEnd) {}
}
