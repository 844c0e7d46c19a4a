/**
 * What stands in an import file: its lines, the rows on them, and whether each can be a dossier.
 */
@NullMarked
package vn.motcua.intake.imports.rows;

import org.jspecify.annotations.NullMarked;
