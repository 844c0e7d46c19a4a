/**
 * The forms a dossier carries on paper: what stands in them, in whose words, and how they print.
 */
@NullMarked
package vn.motcua.forms;

import org.jspecify.annotations.NullMarked;
