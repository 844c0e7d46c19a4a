/** Knows the dossiers that the log has and the store has lost, and brings them back. */
@NullMarked
package vn.motcua.intake.recovery;

import org.jspecify.annotations.NullMarked;
