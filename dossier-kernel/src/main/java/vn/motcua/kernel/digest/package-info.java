/** Fingerprints of texts and files. */
@NullMarked
package vn.motcua.kernel.digest;

import org.jspecify.annotations.NullMarked;
