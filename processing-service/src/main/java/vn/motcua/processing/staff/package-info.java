/** Who works where, and who may be given a case. */
@NullMarked
package vn.motcua.processing.staff;

import org.jspecify.annotations.NullMarked;
