@NullMarked
package vn.motcua.notification.messaging;

import org.jspecify.annotations.NullMarked;
