/**
 * Counts the whole ledger again beside the live one, compares the two, and switches from one to the
 * other. Which generation is live is said by a topic, so all instances agree on it.
 */
@NullMarked
package vn.motcua.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
