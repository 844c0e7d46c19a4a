/** Which agencies there are, which procedures they handle, and what each one asks for. */
@NullMarked
package vn.motcua.kernel.catalogue;

import org.jspecify.annotations.NullMarked;
