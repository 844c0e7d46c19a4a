package vn.motcua.gateway.pages.inbox;

import java.util.Map;

/**
 * A form that was sent and not carried out: nothing that was typed is lost.
 *
 * @param errors what is wrong, by input
 * @param asked whether it waits for a yes
 */
record Attempt(
        CaseAction action, Map<String, String> typed, Map<String, String> errors, boolean asked) {

    static Attempt refused(
            CaseAction action, Map<String, String> typed, Map<String, String> errors) {
        return new Attempt(action, typed, errors, false);
    }

    static Attempt asked(CaseAction action, Map<String, String> typed) {
        return new Attempt(action, typed, Map.of(), true);
    }
}
