/** The ledger as a stream: events in, facts and sums out, exactly once. */
@NullMarked
package vn.motcua.reporting.stream;

import org.jspecify.annotations.NullMarked;
