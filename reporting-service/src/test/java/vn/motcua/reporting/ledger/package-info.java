/** The ledger's rules, as sentences and against a recount. */
@NullMarked
package vn.motcua.reporting.ledger;

import org.jspecify.annotations.NullMarked;
