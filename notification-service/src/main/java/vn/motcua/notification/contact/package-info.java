/** Whom to tell about a dossier, and what there is to tell. */
@NullMarked
package vn.motcua.notification.contact;

import org.jspecify.annotations.NullMarked;
