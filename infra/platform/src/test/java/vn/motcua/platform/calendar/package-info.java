@NullMarked
package vn.motcua.platform.calendar;

import org.jspecify.annotations.NullMarked;
