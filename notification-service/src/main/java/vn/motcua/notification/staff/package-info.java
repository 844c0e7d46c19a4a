/** Tells officers, heads and leaders that a due date comes near or has passed. */
@NullMarked
package vn.motcua.notification.staff;

import org.jspecify.annotations.NullMarked;
