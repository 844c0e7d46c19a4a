package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What can be done with a case. */
enum CaseAction {
    CLAIM,
    RELEASE,
    RESOLVE,
    WITHDRAW,
    DELIVER;

    String command() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The body of the command, of what was filled in. */
    Map<String, String> body(ActionForm form) {
        Map<String, String> body = new TreeMap<>();
        switch (this) {
            case CLAIM -> {}
            case RELEASE, WITHDRAW -> put(body, "reason", form.reason());
            case RESOLVE -> {
                put(body, "outcome", form.outcome());
                put(body, "reason", form.reason());
            }
            case DELIVER -> put(body, "how", form.how());
        }
        return body;
    }

    private static void put(Map<String, String> body, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.put(name, value.strip());
        }
    }
}
