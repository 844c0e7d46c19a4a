package vn.motcua.intake.imports;

/** How far an import is. */
enum ImportState {
    /** Its file is here; its rows are being read, or will be. */
    RUNNING,
    DONE,
    /** Its file could not be read to the end; the rows before stay. */
    FAILED
}
