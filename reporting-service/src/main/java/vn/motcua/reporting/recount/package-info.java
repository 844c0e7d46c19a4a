/** Counts the facts again and holds the ledger's totals against them, cell by cell. */
@NullMarked
package vn.motcua.reporting.recount;

import org.jspecify.annotations.NullMarked;
