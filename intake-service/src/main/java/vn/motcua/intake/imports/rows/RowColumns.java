package vn.motcua.intake.imports.rows;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the columns of one row and gathers what is wrong with them. */
final class RowColumns {

    private final RowText row;
    private final List<Reason> faults = new ArrayList<>();

    RowColumns(RowText row) {
        this.row = row;
    }

    /**
     * Reads a column that must be there.
     *
     * @param reader may answer null or throw {@link IllegalArgumentException} for a wrong value
     */
    <T> @Nullable T require(Column column, Function<String, @Nullable T> reader, RowFault fault) {
        T value = row.has(column) ? attempt(row.get(column), reader) : null;
        if (value == null) {
            fault(fault, row.get(column));
        }
        return value;
    }

    /** Reads a column that may be empty. */
    <T> @Nullable T read(Column column, Function<String, @Nullable T> reader, RowFault fault) {
        return row.has(column) ? require(column, reader, fault) : null;
    }

    void fault(RowFault fault, String argument) {
        faults.add(new Reason(fault, argument));
    }

    boolean has(Column column) {
        return row.has(column);
    }

    String text(Column column) {
        return row.get(column);
    }

    List<Reason> faults() {
        return faults;
    }

    private static <T> @Nullable T attempt(String text, Function<String, @Nullable T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }
}
