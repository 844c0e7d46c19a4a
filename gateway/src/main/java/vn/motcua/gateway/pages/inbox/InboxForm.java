package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.client.ProcessingClient.CaseQuery;
import vn.motcua.gateway.identity.Account;

import java.util.List;

/** The filters of an inbox, as they stand in the address. */
record InboxForm(
        @Nullable String department,
        @Nullable String state,
        @Nullable String officer,
        @Nullable Boolean overdue,
        @Nullable String procedure,
        @Nullable String sort,
        @Nullable String order,
        @Nullable Integer page) {

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

    private static final int PAGE = 20;

    /** What to ask for; somebody of one department sees that one unless another is named. */
    CaseQuery query(Account account) {
        String own =
                account.departments().size() == 1 ? account.departments().getFirst().value() : null;
        return new CaseQuery(
                department == null || department.isBlank() ? own : department,
                state,
                officer,
                overdue != null && overdue,
                procedure,
                sort == null || sort.isBlank() ? "dueAt" : sort,
                order == null || order.isBlank() ? "asc" : order,
                page == null ? 0 : page,
                PAGE);
    }
}
