/** Warns those in charge before, at and after a due date, each of them once. */
@NullMarked
package vn.motcua.processing.ladder;

import org.jspecify.annotations.NullMarked;
