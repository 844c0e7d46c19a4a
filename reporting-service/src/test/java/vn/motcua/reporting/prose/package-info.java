/** Tests of the check of prose. */
@NullMarked
package vn.motcua.reporting.prose;

import org.jspecify.annotations.NullMarked;
