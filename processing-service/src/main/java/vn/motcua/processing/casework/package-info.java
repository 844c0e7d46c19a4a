/** The cases of the departments: what reaches them, what is done with them, how they are found. */
@NullMarked
package vn.motcua.processing.casework;

import org.jspecify.annotations.NullMarked;
