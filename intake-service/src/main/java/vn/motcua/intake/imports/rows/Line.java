package vn.motcua.intake.imports.rows;

/** A line of an import file, without its end. */
public sealed interface Line {

    /** Its place in the file, from 1. */
    long number();

    record Text(long number, String text) implements Line {}

    /** A line that is no text, or too much of it. */
    record Unusable(long number, RowFault fault) implements Line {}
}
