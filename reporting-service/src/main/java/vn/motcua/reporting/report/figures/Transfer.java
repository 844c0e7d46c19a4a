package vn.motcua.reporting.report.figures;

import java.time.LocalDate;

/**
 * Dossiers that went over to the agency that succeeded theirs.
 *
 * @param day the successor's first with them
 * @param open how many: those open at the end of the day before
 */
record Transfer(LocalDate day, String from, String to, long open) {}
