/** When a dossier is due: working time in Vietnam, and legal time limits counted in it. */
@NullMarked
package vn.motcua.kernel.clock;

import org.jspecify.annotations.NullMarked;
