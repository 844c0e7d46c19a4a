package vn.motcua.reporting.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** One number per column. */
record Figures(Map<Column, Long> byColumn) {

    Figures {
        byColumn = Collections.unmodifiableMap(new EnumMap<>(byColumn));
    }

    long get(Column column) {
        return byColumn.getOrDefault(column, 0L);
    }

    boolean isZero() {
        return byColumn.values().stream().allMatch(value -> value == 0);
    }

    Map<String, Long> byKey() {
        Map<String, Long> byKey = new LinkedHashMap<>();
        byColumn.forEach((column, value) -> byKey.put(column.key(), value));
        return byKey;
    }
}
