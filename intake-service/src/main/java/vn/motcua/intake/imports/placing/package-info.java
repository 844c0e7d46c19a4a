/** Puts rows among the dossiers, or for a dry run beside them, and tells what became of each. */
@NullMarked
package vn.motcua.intake.imports.placing;

import org.jspecify.annotations.NullMarked;
