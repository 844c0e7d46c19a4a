/** Tells citizens what became of their dossiers. */
@NullMarked
package vn.motcua.notification;

import org.jspecify.annotations.NullMarked;
