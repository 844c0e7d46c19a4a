/** Tests of the shapes that ids may take. */
@NullMarked
package vn.motcua.kernel.contact;

import org.jspecify.annotations.NullMarked;
