package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.client.Inbox.Bulk;
import vn.motcua.gateway.client.Inbox.Item;
import vn.motcua.gateway.client.Inbox.Result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was chosen under a list of cases.
 *
 * @param key made with the form: however often it is sent, it is carried out once
 * @param back the list
 */
record BulkForm(
        @Nullable String command,
        @Nullable String to,
        @Nullable String reason,
        @Nullable String how,
        @Nullable String key,
        @Nullable String department,
        @Nullable String back) {

    /** What became of one case, for people. */
    record Line(String id, String code, @Nullable String department, Result result) {}

    /**
     * The command.
     *
     * @param chosen the cases, each {@code id:version:code}
     */
    Bulk bulk(List<String> chosen) {
        Map<String, Object> body = new HashMap<>();
        switch (Objects.requireNonNullElse(command, "")) {
            case "reassign" -> {
                put(body, "to", to);
                put(body, "reason", reason);
            }
            case "deliver" -> put(body, "how", how);
            case "release" -> put(body, "reason", reason);
            default -> {}
        }
        List<Item> items =
                chosen.stream().map(one -> new Item(part(one, 0), version(part(one, 1)))).toList();
        return new Bulk(Objects.requireNonNullElse(command, ""), body, items, key);
    }

    List<Line> lines(List<String> chosen, List<Result> results) {
        Map<String, String> codes = new HashMap<>();
        chosen.forEach(one -> codes.put(part(one, 0), part(one, 2)));
        return results.stream()
                .map(one ->
                        new Line(
                                one.id(),
                                codes.getOrDefault(one.id(), one.id()),
                                department == null || department.isBlank() ? null : department,
                                one))
                .toList();
    }

    private static String part(String item, int position) {
        String[] parts = item.split(":", 3);
        return position < parts.length ? parts[position] : "";
    }

    private static long version(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static void put(Map<String, Object> body, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.put(name, value.strip());
        }
    }
}
