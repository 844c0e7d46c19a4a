@NullMarked
package vn.motcua.notification.email;

import org.jspecify.annotations.NullMarked;
