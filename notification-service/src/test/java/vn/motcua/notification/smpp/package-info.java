@NullMarked
package vn.motcua.notification.smpp;

import org.jspecify.annotations.NullMarked;
