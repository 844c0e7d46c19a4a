/** Brings short messages to phones through providers that are asked over HTTP. */
@NullMarked
package vn.motcua.notification.brandname;

import org.jspecify.annotations.NullMarked;
