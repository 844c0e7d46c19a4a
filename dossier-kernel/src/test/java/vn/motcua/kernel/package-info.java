/** Tests of the kernel as a whole. */
@NullMarked
package vn.motcua.kernel;

import org.jspecify.annotations.NullMarked;
