/**
 * Makes up the dossiers behind the figures that Vũ Quang published for the first quarter of 2021.
 */
@NullMarked
package vn.motcua.local.replay;

import org.jspecify.annotations.NullMarked;
