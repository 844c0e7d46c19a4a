package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.client.Inbox.Filter;
import vn.motcua.gateway.client.Inbox.Query;
import vn.motcua.gateway.identity.Account;
import vn.motcua.kernel.event.Role;

import java.util.List;

/**
 * The filters of an inbox, as they stand in the address.
 *
 * @param page from 0
 * @param at a page somebody typed, from 1
 */
record InboxForm(
        @Nullable String department,
        @Nullable List<String> state,
        @Nullable String officer,
        @Nullable Boolean overdue,
        @Nullable String procedure,
        @Nullable String q,
        @Nullable String timeLeft,
        @Nullable String sort,
        @Nullable String order,
        @Nullable Integer page,
        @Nullable Integer at) {

    /** In what states a case may be, in the order of its life. */
    static final List<String> STATES =
            List.of(
                    "WAITING",
                    "IN_HAND",
                    "AWAITING_SUPPLEMENT",
                    "AWAITING_PAYMENT",
                    "RESOLVED",
                    "DELIVERED",
                    "WITHDRAWN",
                    "RETURNED",
                    "LAPSED");

    /** In an address: in whatever state. */
    static final String ALL = "ALL";

    private static final int PAGE = 20;

    /** Within how much time a case may be asked to be due; numbers are working days. */
    static final List<String> TIMES = List.of("overdue", "today", "1", "3", "5", "10");

    /** The states in which a case waits for somebody with these roles; empty for all. */
    static List<String> todo(Account account) {
        if (account.is(Role.OFFICER) || account.is(Role.HEAD) || account.is(Role.LEADER)) {
            return List.of("WAITING", "IN_HAND");
        }
        return account.is(Role.RECEPTION) ? List.of("RESOLVED") : List.of();
    }

    /**
     * What to ask for: what is to be done, unless something is sought or a state is named. Somebody
     * of one department sees that one unless another is named.
     */
    Query query(Account account) {
        String own =
                account.departments().size() == 1 ? account.departments().getFirst().value() : null;
        String wanted = given(procedure);
        var filter =
                new Filter(
                        department == null || department.isBlank() ? own : department,
                        states(account),
                        given(officer),
                        Boolean.TRUE.equals(overdue) ? true : null,
                        wanted == null ? List.of() : List.of(wanted.split(",")),
                        given(q),
                        given(timeLeft));
        return new Query(
                filter,
                sort == null || sort.isBlank() ? "timeLeft" : sort,
                order == null || order.isBlank() ? "asc" : order,
                at != null ? Math.max(0, at - 1) : page == null ? 0 : page,
                PAGE);
    }

    private List<String> states(Account account) {
        if (state == null || state.isEmpty()) {
            return given(q) == null ? todo(account) : List.of();
        }
        return state.contains(ALL) ? List.of() : List.copyOf(state);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
