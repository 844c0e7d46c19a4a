package vn.motcua.reporting.report.inquiry;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** One number per column. */
public record Figures(Map<Column, Long> byColumn) {

    public Figures {
        byColumn = Collections.unmodifiableMap(new EnumMap<>(byColumn));
    }

    public long get(Column column) {
        return byColumn.getOrDefault(column, 0L);
    }

    public boolean isZero() {
        return byColumn.values().stream().allMatch(value -> value == 0);
    }

    public Map<String, Long> byKey() {
        Map<String, Long> byKey = new LinkedHashMap<>();
        byColumn.forEach((column, value) -> byKey.put(column.key(), value));
        return byKey;
    }
}
