/** Tests of the catalogue, as built in and as refused. */
@NullMarked
package vn.motcua.kernel.catalogue;

import org.jspecify.annotations.NullMarked;
