/** The papers of a dossier: what its procedure asks for, and the files that were filed. */
@NullMarked
package vn.motcua.processing.papers;

import org.jspecify.annotations.NullMarked;
