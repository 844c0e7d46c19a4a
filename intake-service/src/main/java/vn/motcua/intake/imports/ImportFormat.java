package vn.motcua.intake.imports;

/** What an import file is written in. */
enum ImportFormat {
    CSV,
    NDJSON;

    /** A reader of such rows; it remembers the header of its file. */
    RowFormat rows() {
        return switch (this) {
            case CSV -> new CsvRows();
            case NDJSON -> new JsonRows();
        };
    }
}
