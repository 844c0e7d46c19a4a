@NullMarked
package vn.motcua.notification;

import org.jspecify.annotations.NullMarked;
