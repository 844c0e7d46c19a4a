/** Which departments this deployment works for. */
@NullMarked
package vn.motcua.processing.departments;

import org.jspecify.annotations.NullMarked;
