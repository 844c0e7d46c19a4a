/** What processes and machine spent meanwhile: processor time, memory, collector pauses. */
@NullMarked
package vn.motcua.load.machine;

import org.jspecify.annotations.NullMarked;
