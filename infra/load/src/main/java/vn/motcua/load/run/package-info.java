/** How lives follow one another: by users, or by a clock that waits for nobody. */
@NullMarked
package vn.motcua.load.run;

import org.jspecify.annotations.NullMarked;
