/** Sends messages through a provider of short messages. */
@NullMarked
package vn.motcua.notification.sms;

import org.jspecify.annotations.NullMarked;
