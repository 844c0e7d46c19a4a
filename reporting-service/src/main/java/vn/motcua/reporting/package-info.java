/** The ledger: balanced figures from the event stream. */
@NullMarked
package vn.motcua.reporting;

import org.jspecify.annotations.NullMarked;
