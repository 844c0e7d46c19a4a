/** The names by which services speak of dossiers, procedures and units. */
@NullMarked
package vn.motcua.kernel.id;

import org.jspecify.annotations.NullMarked;
