package vn.motcua.intake.imports.rows;

/** One fault of a row, with what the message names: a column or a value. */
public record Reason(RowFault fault, String argument) {}
