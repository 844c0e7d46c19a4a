/** What arrives from the dossier topics, and where unreadable records go. */
@NullMarked
package vn.motcua.notification.messaging;

import org.jspecify.annotations.NullMarked;
