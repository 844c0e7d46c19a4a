/** Finding a citizen's dossiers at the desk, without the receipt. */
@NullMarked
package vn.motcua.gateway.pages.finding;

import org.jspecify.annotations.NullMarked;
