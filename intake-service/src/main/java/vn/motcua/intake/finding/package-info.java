/** Finds a citizen's dossiers for the desk, when there is no receipt at hand. */
@NullMarked
package vn.motcua.intake.finding;

import org.jspecify.annotations.NullMarked;
