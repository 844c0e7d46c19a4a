package vn.motcua.intake.imports.rows;

import java.util.List;

/** How rows stand in a file. */
public sealed interface RowFormat permits CsvRows, JsonRows {

    /** Whether the first line names the columns. */
    boolean hasHeader();

    /** Whether a line before the header only says how the file is to be read. */
    boolean isAboveHeader(String line);

    /**
     * Reads the header.
     *
     * @return what is wrong with it; nothing when it can be used
     */
    List<HeaderFault> header(String line);

    /** Reads one row: its text, or why it has none. */
    ParsedRow row(long number, String line);

    /** A fault of the header: {@code missing}, {@code unknown} or {@code repeated}. */
    record HeaderFault(String column, String fault) {}

    /** What a line says. */
    sealed interface ParsedRow {

        record Legible(RowText text) implements ParsedRow {}

        /** Nothing at all, as where a table was longer before. */
        record Empty() implements ParsedRow {}

        record Illegible(RowReading.Rejected why) implements ParsedRow {}
    }
}
