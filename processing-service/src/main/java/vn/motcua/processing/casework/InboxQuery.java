package vn.motcua.processing.casework;

/**
 * What an inbox shows, and how. The order holds over the whole set, not over the page; cases
 * without a due date come last in either direction when it is the due date that orders.
 *
 * @param page from 0
 * @param size cases on a page
 */
public record InboxQuery(InboxFilter filter, SortKey key, Direction direction, int page, int size) {

    public InboxQuery {
        if (page < 0 || size < 1) {
            throw new IllegalArgumentException("No such page: " + page + " of " + size);
        }
    }

    /** How many cases come before the page. */
    public long before() {
        return (long) page * size;
    }

    /** By what an inbox is ordered. */
    public enum SortKey {
        DUE_AT,
        /**
         * By what is left of the legal time. Cases whose clock runs come first, in the order of
         * their due dates; then, in either direction, those that wait for the citizen, then those
         * without a due date, then those that are closed.
         */
        TIME_LEFT,
        RECEIVED_AT,
        CODE
    }

    /** Which end comes first. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }
}
