package vn.motcua.intake.imports.rows;

import java.util.Map;

/**
 * A row as it stands in the file.
 *
 * @param line its line in the file, from 1
 * @param values never blank; an empty column is absent
 */
public record RowText(long line, Map<Column, String> values) {

    public RowText {
        values = Map.copyOf(values);
    }

    /** The text of a column; empty when there is none. */
    String get(Column column) {
        return values.getOrDefault(column, "");
    }

    boolean has(Column column) {
        return values.containsKey(column);
    }
}
