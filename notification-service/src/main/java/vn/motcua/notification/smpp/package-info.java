/** Brings short messages to phones over SMPP 3.4. */
@NullMarked
package vn.motcua.notification.smpp;

import org.jspecify.annotations.NullMarked;
