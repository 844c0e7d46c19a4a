/** Where a dossier is, for whoever holds its code. */
@NullMarked
package vn.motcua.gateway.pages.tracking;

import org.jspecify.annotations.NullMarked;
