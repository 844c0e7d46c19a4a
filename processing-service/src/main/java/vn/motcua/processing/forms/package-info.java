/** Forms that are printed of a case. */
@NullMarked
package vn.motcua.processing.forms;

import org.jspecify.annotations.NullMarked;
