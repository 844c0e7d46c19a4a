/** Tests of the printed forms. */
@NullMarked
package vn.motcua.forms;

import org.jspecify.annotations.NullMarked;
