/** Records the ledger could not count: looked at, counted after all, or dismissed. */
@NullMarked
package vn.motcua.reporting.deadletters;

import org.jspecify.annotations.NullMarked;
