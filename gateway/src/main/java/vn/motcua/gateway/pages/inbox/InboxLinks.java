package vn.motcua.gateway.pages.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.client.Inbox.Filter;
import vn.motcua.gateway.client.Inbox.Query;
import vn.motcua.gateway.client.Inbox.Saved;
import vn.motcua.gateway.identity.Account;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Addresses of the same inbox, seen otherwise.
 *
 * @param todo the states that are shown when an address names none
 */
record InboxLinks(Query query, List<String> todo) {

    private static final String INBOX = "/inbox?";

    static InboxLinks of(Query query, Account account) {
        return new InboxLinks(query, InboxForm.todo(account));
    }

    public String path() {
        return "/inbox";
    }

    /** What is to be done in a department. */
    static String ofDepartment(String department) {
        return INBOX + "department=" + URLEncoder.encode(department, UTF_8);
    }

    /** The same cases from the first page on; a page number can be appended. */
    public String whole() {
        return INBOX + whereabouts();
    }

    /** This page of it. */
    public String here() {
        return query.page() == 0 ? whole() : whole() + "&page=" + query.page();
    }

    /** The list itself, without its path. */
    public String whereabouts() {
        return address(query.filter(), query.sort(), query.order());
    }

    /** Sorted by that; the other way round when it is already. */
    public String sorted(String by) {
        boolean up = query.sort().equals(by) && query.order().equals("asc");
        return INBOX + address(query.filter(), by, up ? "desc" : "asc");
    }

    /** Only those states; empty for all. */
    public String inStates(List<String> states) {
        Filter now = query.filter();
        var other =
                new Filter(
                        now.department(),
                        states,
                        now.officer(),
                        now.overdue(),
                        now.procedure(),
                        now.q(),
                        now.timeLeft());
        return INBOX + address(other, query.sort(), query.order());
    }

    /** Whether those are the states that are shown. */
    public boolean shows(List<String> states) {
        return states.equals(given(query.filter().state()));
    }

    /** A saved inbox. */
    public String saved(Saved saved) {
        String sort = Objects.requireNonNullElse(saved.sort(), "timeLeft");
        String order = Objects.requireNonNullElse(saved.order(), "asc");
        return INBOX + address(saved.filter(), sort, order);
    }

    /** What the address of the list says, but for its page. */
    public Map<String, String> parameters() {
        return parameters(query.filter(), query.sort(), query.order());
    }

    private Map<String, String> parameters(Filter filter, String sort, String order) {
        Map<String, String> all = new LinkedHashMap<>();
        add(all, "department", filter.department());
        add(all, "state", states(filter));
        add(all, "officer", filter.officer());
        add(all, "overdue", Boolean.TRUE.equals(filter.overdue()) ? "true" : null);
        add(all, "procedure", String.join(",", given(filter.procedure())));
        add(all, "q", filter.q());
        add(all, "timeLeft", filter.timeLeft());
        add(all, "sort", sort);
        add(all, "order", order);
        return all;
    }

    private String address(Filter filter, String sort, String order) {
        return parameters(filter, sort, order).entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /**
     * Without any, an address means what is to be done, or everything where something is sought.
     */
    private @Nullable String states(Filter filter) {
        List<String> states = given(filter.state());
        if (filter.q() == null && states.equals(todo)) {
            return null;
        }
        return states.isEmpty() ? InboxForm.ALL : String.join(",", states);
    }

    private static void add(Map<String, String> all, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            all.put(name, value);
        }
    }

    private static List<String> given(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
