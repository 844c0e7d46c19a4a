package vn.motcua.gateway.pages.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.client.Inbox.Filter;
import vn.motcua.gateway.client.Inbox.Query;
import vn.motcua.gateway.client.Inbox.Saved;

import java.net.URLEncoder;
import java.util.List;
import java.util.Objects;

/** Addresses of the same inbox, seen otherwise. */
record InboxLinks(Query query) {

    private static final String INBOX = "/inbox?";

    /** The same cases from the first page on; a page number can be appended. */
    public String whole() {
        return INBOX + whereabouts();
    }

    /** The page itself, without its path. */
    public String whereabouts() {
        return parameters(query.filter(), query.sort(), query.order());
    }

    /** Sorted by that; the other way round when it is already. */
    public String sorted(String by) {
        boolean up = query.sort().equals(by) && query.order().equals("asc");
        return INBOX + parameters(query.filter(), by, up ? "desc" : "asc");
    }

    /** Only that state; absent for all. */
    public String inState(@Nullable String state) {
        Filter now = query.filter();
        var other =
                new Filter(
                        now.department(),
                        state == null ? List.of() : List.of(state),
                        now.officer(),
                        now.overdue(),
                        now.procedure(),
                        now.q(),
                        now.timeLeft());
        return INBOX + parameters(other, query.sort(), query.order());
    }

    /** A saved inbox. */
    public String saved(Saved saved) {
        String sort = Objects.requireNonNullElse(saved.sort(), "timeLeft");
        String order = Objects.requireNonNullElse(saved.order(), "asc");
        return INBOX + parameters(saved.filter(), sort, order);
    }

    private static String parameters(Filter filter, String sort, String order) {
        var all = new StringBuilder();
        add(all, "department", filter.department());
        add(all, "state", joined(filter.state()));
        add(all, "officer", filter.officer());
        add(all, "overdue", Boolean.TRUE.equals(filter.overdue()) ? "true" : null);
        add(all, "procedure", joined(filter.procedure()));
        add(all, "q", filter.q());
        add(all, "timeLeft", filter.timeLeft());
        add(all, "sort", sort);
        add(all, "order", order);
        return all.toString();
    }

    private static void add(StringBuilder all, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            all.append(all.isEmpty() ? "" : "&").append(name).append('=');
            all.append(URLEncoder.encode(value, UTF_8));
        }
    }

    private static @Nullable String joined(@Nullable List<String> values) {
        return values == null ? null : String.join(",", values);
    }
}
