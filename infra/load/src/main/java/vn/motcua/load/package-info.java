/** Loads a running system with whole lives of dossiers and measures how that goes. */
@NullMarked
package vn.motcua.load;

import org.jspecify.annotations.NullMarked;
