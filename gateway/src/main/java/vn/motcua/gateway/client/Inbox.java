package vn.motcua.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.client.ProcessingClient.CaseSummary;

import java.util.List;
import java.util.Map;

/** What the pages and processing-service tell each other about inboxes. */
public final class Inbox {

    private Inbox() {}

    /** Which cases. Absent means all. */
    @JsonInclude(Include.NON_EMPTY)
    public record Filter(
            @Nullable String department,
            @Nullable List<String> state,
            @Nullable String officer,
            @Nullable Boolean overdue,
            @Nullable List<String> procedure,
            @Nullable String q,
            @Nullable String timeLeft) {}

    /** What to list, in which order. */
    public record Query(Filter filter, String sort, String order, int page, int size) {}

    /** One page of cases, with the exact counts of all. */
    public record Page(
            List<Row> items, long total, int page, int size, @Nullable Map<String, Long> counts) {

        /** A page of nothing. */
        public static Page empty(int size) {
            return new Page(List.of(), 0, 0, size, null);
        }
    }

    /**
     * A case in a list.
     *
     * @param timeLeft in words; absent when it is closed
     * @param onBehalfOf for whom the reader may act on it by a mandate; absent without one
     */
    public record Row(
            CaseSummary summary,
            long version,
            @Nullable String timeLeft,
            @Nullable String onBehalfOf) {}

    /** An inbox that somebody keeps under a name. */
    @JsonInclude(Include.NON_NULL)
    public record Saved(
            String name, Filter filter, @Nullable String sort, @Nullable String order) {}

    /**
     * One command for many cases.
     *
     * @param key under which it is carried out once for each
     */
    public record Bulk(
            String command, Map<String, Object> body, List<Item> items, @Nullable String key) {}

    /** A case at the version that was seen. */
    public record Item(String id, long version) {}

    /**
     * What became of one.
     *
     * @param why in words; absent when it was done
     */
    public record Result(String id, int status, @Nullable String why) {

        /** Whether the command was carried out. */
        public boolean isDone() {
            return why == null;
        }
    }
}
