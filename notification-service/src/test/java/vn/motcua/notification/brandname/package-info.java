@NullMarked
package vn.motcua.notification.brandname;

import org.jspecify.annotations.NullMarked;
