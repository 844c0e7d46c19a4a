/** The working calendar in force, which may change while a service runs. */
@NullMarked
package vn.motcua.platform.calendar;

import org.jspecify.annotations.NullMarked;
