/** The ledger as pure functions: events become facts, facts become postings per day. */
@NullMarked
package vn.motcua.reporting.ledger;

import org.jspecify.annotations.NullMarked;
