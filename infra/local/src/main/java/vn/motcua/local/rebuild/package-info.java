/** Lets a running district count its ledger again, and tells how it goes. */
@NullMarked
package vn.motcua.local.rebuild;

import org.jspecify.annotations.NullMarked;
