/** Receives dossiers and publishes what was received. */
@NullMarked
package vn.motcua.intake;

import org.jspecify.annotations.NullMarked;
