/** Whose dossiers they are, for lists of dossiers that are kept elsewhere. */
@NullMarked
package vn.motcua.intake.applicants;

import org.jspecify.annotations.NullMarked;
