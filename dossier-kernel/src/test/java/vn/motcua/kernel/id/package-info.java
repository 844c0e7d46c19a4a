/** Tests of the shapes that ids may take. */
@NullMarked
package vn.motcua.kernel.id;

import org.jspecify.annotations.NullMarked;
