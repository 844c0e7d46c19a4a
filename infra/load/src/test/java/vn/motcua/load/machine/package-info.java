/** Tests of what is read of processes. */
@NullMarked
package vn.motcua.load.machine;

import org.jspecify.annotations.NullMarked;
