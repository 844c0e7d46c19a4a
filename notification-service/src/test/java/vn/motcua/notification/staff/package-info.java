@NullMarked
package vn.motcua.notification.staff;

import org.jspecify.annotations.NullMarked;
