/** Hands out dossier codes, and accounts for the numbers nobody got. */
@NullMarked
package vn.motcua.intake.numbering;

import org.jspecify.annotations.NullMarked;
