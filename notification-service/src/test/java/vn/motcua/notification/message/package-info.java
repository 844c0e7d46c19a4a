@NullMarked
package vn.motcua.notification.message;

import org.jspecify.annotations.NullMarked;
