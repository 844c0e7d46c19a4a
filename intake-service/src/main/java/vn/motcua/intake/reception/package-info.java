/** Receives a citizen's dossier, and answers what was received. */
@NullMarked
package vn.motcua.intake.reception;

import org.jspecify.annotations.NullMarked;
