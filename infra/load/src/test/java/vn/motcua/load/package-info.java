/** Tests of the load tool. */
@NullMarked
package vn.motcua.load;

import org.jspecify.annotations.NullMarked;
