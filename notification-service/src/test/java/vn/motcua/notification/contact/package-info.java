@NullMarked
package vn.motcua.notification.contact;

import org.jspecify.annotations.NullMarked;
