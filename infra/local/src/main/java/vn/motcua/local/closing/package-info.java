/** Verifies closing files without any service: from the file alone, by computations of its own. */
@NullMarked
package vn.motcua.local.closing;

import org.jspecify.annotations.NullMarked;
