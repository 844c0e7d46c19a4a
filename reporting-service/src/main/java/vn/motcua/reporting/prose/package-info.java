/** Finds figures in Vietnamese prose and says which do not agree. */
@NullMarked
package vn.motcua.reporting.prose;

import org.jspecify.annotations.NullMarked;
