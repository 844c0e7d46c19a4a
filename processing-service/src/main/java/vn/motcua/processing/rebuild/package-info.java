/**
 * Makes all cases anew from the whole log beside those that are worked on, says how they differ,
 * and mends them on request.
 */
@NullMarked
package vn.motcua.processing.rebuild;

import org.jspecify.annotations.NullMarked;
