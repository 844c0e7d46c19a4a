/** One message: claimed before it is sent, and honest about what became of it. */
@NullMarked
package vn.motcua.notification.message;

import org.jspecify.annotations.NullMarked;
