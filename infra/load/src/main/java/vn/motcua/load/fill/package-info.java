/** Fills a system with imported dossiers, so that a load meets a full one. */
@NullMarked
package vn.motcua.load.fill;

import org.jspecify.annotations.NullMarked;
