/** The systems that are loaded, and how one dossier is lived in each. */
@NullMarked
package vn.motcua.load.driver;

import org.jspecify.annotations.NullMarked;
