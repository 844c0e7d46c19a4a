/** Takes over dossiers of older systems from files of any size. */
@NullMarked
package vn.motcua.intake.imports;

import org.jspecify.annotations.NullMarked;
