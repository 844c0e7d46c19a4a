@NullMarked
package vn.motcua.notification.template;

import org.jspecify.annotations.NullMarked;
