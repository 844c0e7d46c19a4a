package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;

/**
 * A button of a case page.
 *
 * @param version of the case that was seen
 */
record ActionForm(
        CaseAction action,
        String version,
        @Nullable String department,
        @Nullable String reason,
        @Nullable String outcome,
        @Nullable String how) {}
