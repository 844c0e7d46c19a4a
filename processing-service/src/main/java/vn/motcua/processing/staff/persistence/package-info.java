/** Where the directory of staff is kept. */
@NullMarked
package vn.motcua.processing.staff.persistence;

import org.jspecify.annotations.NullMarked;
