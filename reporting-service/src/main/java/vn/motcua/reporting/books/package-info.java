/**
 * Where the ledger and the reports meet: what may be asked of the books, and in what terms. The
 * reports ask, the views answer.
 */
@NullMarked
package vn.motcua.reporting.books;

import org.jspecify.annotations.NullMarked;
