/** Closing a period, checking what was closed, and restating it. */
@NullMarked
package vn.motcua.reporting.report.closings;

import org.jspecify.annotations.NullMarked;
