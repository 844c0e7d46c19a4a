/** Tests of how lives follow one another. */
@NullMarked
package vn.motcua.load.run;

import org.jspecify.annotations.NullMarked;
