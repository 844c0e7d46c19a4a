package vn.motcua.intake.imports;

/** One fault of a row, with what the message names: a column or a value. */
record Reason(RowFault fault, String argument) {}
