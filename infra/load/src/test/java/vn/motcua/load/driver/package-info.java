/** Tests of the drivers. */
@NullMarked
package vn.motcua.load.driver;

import org.jspecify.annotations.NullMarked;
