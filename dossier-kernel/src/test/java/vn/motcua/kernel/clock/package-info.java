/** Tests of the calendar and of due dates against hand-checked days. */
@NullMarked
package vn.motcua.kernel.clock;

import org.jspecify.annotations.NullMarked;
