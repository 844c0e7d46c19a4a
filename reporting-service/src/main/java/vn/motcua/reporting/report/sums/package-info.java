/** Prefix sums of the ledger, live, as closed, or as known at a moment. */
@NullMarked
package vn.motcua.reporting.report.sums;

import org.jspecify.annotations.NullMarked;
