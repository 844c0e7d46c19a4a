package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;

/**
 * A button of a case page; what else its form asks for is the action's.
 *
 * @param version of the case that was seen
 * @param key made with the form: however often it is sent, it is carried out once
 */
record ActionForm(
        CaseAction action, String version, @Nullable String key, @Nullable String department) {}
