@NullMarked
package vn.motcua.notification.sms;

import org.jspecify.annotations.NullMarked;
