/** Tests of the fingerprints. */
@NullMarked
package vn.motcua.kernel.digest;

import org.jspecify.annotations.NullMarked;
