/** The door to the directory of staff, and how it gets to know who signs in. */
@NullMarked
package vn.motcua.processing.staff.web;

import org.jspecify.annotations.NullMarked;
