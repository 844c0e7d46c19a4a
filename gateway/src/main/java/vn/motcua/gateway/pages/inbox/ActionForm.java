package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.pages.Back;

/**
 * A button of a case page; what else its form asks for is the action's.
 *
 * @param version of the case that was seen
 * @param key made with the form: however often it is sent, it is carried out once
 * @param back the list that the case was opened from, at its line
 * @param meant what was said to the question whether it is meant; absent before it was asked
 */
record ActionForm(
        CaseAction action,
        String version,
        @Nullable String key,
        @Nullable String department,
        @Nullable String back,
        @Nullable Integer line,
        @Nullable Meant meant) {

    /** What can be answered. */
    enum Meant {
        YES,
        /** Not so: what was typed is to be changed. */
        CHANGE
    }

    /** Whether it has to be asked before it is done. */
    boolean unanswered() {
        return action.isFinal() && meant == null;
    }

    /** The list to lead back to; absent when the case was opened from none. */
    @Nullable Back list() {
        return back == null || back.isBlank() ? null : Back.of(back, "/inbox");
    }
}
