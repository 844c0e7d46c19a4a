/** Who had what in hand, by department. */
@NullMarked
package vn.motcua.reporting.report.shares;

import org.jspecify.annotations.NullMarked;
