package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

import tools.jackson.databind.JsonNode;

import vn.motcua.gateway.client.Inbox.Bulk;
import vn.motcua.gateway.client.Inbox.Filter;
import vn.motcua.gateway.client.Inbox.Page;
import vn.motcua.gateway.client.Inbox.Query;
import vn.motcua.gateway.client.Inbox.Result;
import vn.motcua.gateway.client.Inbox.Row;
import vn.motcua.gateway.client.Inbox.Saved;
import vn.motcua.gateway.client.ProcessingClient.CaseSummary;
import vn.motcua.gateway.identity.Account;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** What the pages of inboxes ask processing-service. */
public final class InboxClient {

    private final ServiceCalls calls;
    private final ServiceAddresses addresses;

    InboxClient(ServiceCalls calls, ServiceAddresses addresses) {
        this.calls = calls;
        this.addresses = addresses;
    }

    /** The cases an inbox shows, at the instance that serves the department. */
    public Page cases(Query query, Account who) {
        Filter filter = query.filter();
        var path =
                ServicePath.of("api", "cases")
                        .with("department", filter.department())
                        .with("state", joined(filter.state()))
                        .with("officer", filter.officer())
                        .with("overdue", filter.overdue())
                        .with("procedure", joined(filter.procedure()))
                        .with("q", filter.q())
                        .with("timeLeft", filter.timeLeft())
                        .with("sort", query.sort())
                        .with("order", query.order())
                        .with("page", query.page())
                        .with("size", query.size());
        JsonNode found = call(HttpMethod.GET, path, filter.department(), null, who);
        Map<String, Long> counts = new HashMap<>();
        found.path("counts")
                .properties()
                .forEach(one -> counts.put(one.getKey(), one.getValue().asLong()));
        return new Page(
                StreamSupport.stream(found.path("items").spliterator(), false)
                        .map(this::row)
                        .toList(),
                found.path("total").asLong(),
                found.path("page").asInt(),
                found.path("size").asInt(query.size()),
                counts);
    }

    /**
     * Gives one command to many cases of one instance.
     *
     * @throws ServiceProblem when it is refused for all of them
     */
    public List<Result> give(Bulk bulk, @Nullable String department, Account who) {
        Map<String, Object> body =
                Map.of("command", bulk.command(), "body", bulk.body(), "items", bulk.items());
        URI uri = ServicePath.of("api", "cases", "bulk").at(addresses.processingOf(department));
        Map<String, String> headers =
                bulk.key() == null || bulk.key().isBlank()
                        ? Map.of()
                        : Map.of("Idempotency-Key", bulk.key());
        var call = new ServiceCalls.Call(HttpMethod.POST, uri, headers, body);
        JsonNode done =
                Objects.requireNonNull(calls.exchange(Service.PROCESSING, call, who).getBody());
        return StreamSupport.stream(done.path("items").spliterator(), false)
                .map(InboxClient::result)
                .toList();
    }

    /** The inboxes that this account has saved. They are all kept at the usual instance. */
    public List<Saved> saved(Account who) {
        var path = ServicePath.of("api", "cases", "filters");
        JsonNode found = call(HttpMethod.GET, path, null, null, who);
        return StreamSupport.stream(found.path("items").spliterator(), false)
                .map(one -> calls.read(one, Saved.class))
                .toList();
    }

    /** Saves one, in place of one of the same name. */
    public void save(Saved saved, Account who) {
        Map<String, Object> content = new HashMap<>();
        content.put("filter", saved.filter());
        content.put("sort", Objects.requireNonNullElse(saved.sort(), "timeLeft"));
        content.put("order", Objects.requireNonNullElse(saved.order(), "asc"));
        var path = ServicePath.of("api", "cases", "filters", saved.name());
        call(HttpMethod.PUT, path, null, content, who);
    }

    /** Forgets one. */
    public void forget(String name, Account who) {
        var path = ServicePath.of("api", "cases", "filters", name);
        call(HttpMethod.DELETE, path, null, null, who);
    }

    private JsonNode call(
            HttpMethod method,
            ServicePath path,
            @Nullable String department,
            @Nullable Object body,
            Account who) {
        URI uri = path.at(addresses.processingOf(department));
        var call = new ServiceCalls.Call(method, uri, Map.of(), body);
        return Objects.requireNonNull(calls.exchange(Service.PROCESSING, call, who).getBody());
    }

    private Row row(JsonNode one) {
        JsonNode words = one.path("timeLeft").path("text");
        return new Row(
                calls.read(one, CaseSummary.class),
                one.path("version").asLong(),
                words.isMissingNode() ? null : words.asString(),
                one.path("onBehalfOf").asString(null));
    }

    private static Result result(JsonNode one) {
        JsonNode problem = one.path("problem");
        return new Result(
                one.path("id").asString(""),
                one.path("status").asInt(),
                problem.isMissingNode() ? null : problem.path("detail").asString(""));
    }

    private static @Nullable String joined(@Nullable List<String> values) {
        return values == null ? null : String.join(",", values);
    }
}
