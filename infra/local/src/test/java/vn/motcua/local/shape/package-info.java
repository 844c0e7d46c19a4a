/** The shape of the whole tree, and whether the documents tell the truth about it. */
@NullMarked
package vn.motcua.local.shape;

import org.jspecify.annotations.NullMarked;
