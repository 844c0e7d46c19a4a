package vn.motcua.intake.imports.rows;

/** What an import file is written in. */
public enum ImportFormat {
    CSV,
    NDJSON;

    /** A reader of such rows; it remembers the header of its file. */
    public RowFormat rows() {
        return switch (this) {
            case CSV -> new CsvRows();
            case NDJSON -> new JsonRows();
        };
    }
}
