/** Refusals as RFC 9457 problem details, in Vietnamese or English. */
@NullMarked
package vn.motcua.platform.problem;

import org.jspecify.annotations.NullMarked;
