/** Gives a dossier another code when its old one was another citizen's first. */
@NullMarked
package vn.motcua.processing.recoding;

import org.jspecify.annotations.NullMarked;
