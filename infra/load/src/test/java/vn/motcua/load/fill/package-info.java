/** Tests of filling. */
@NullMarked
package vn.motcua.load.fill;

import org.jspecify.annotations.NullMarked;
