package vn.motcua.gateway.pages.inbox;

import java.util.List;

/**
 * The form of an action.
 *
 * @param key by which the service knows the same form sent twice
 * @param tried whether it was sent just now, and refused
 */
record ActionPanel(CaseAction action, String key, boolean tried, List<Field> fields) {

    /** Whether a file can be sent with it. */
    public boolean uploads() {
        return fields.stream().anyMatch(Field::file);
    }
}
