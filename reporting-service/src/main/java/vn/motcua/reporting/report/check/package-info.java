/** Whether figures somebody has published balance. */
@NullMarked
package vn.motcua.reporting.report.check;

import org.jspecify.annotations.NullMarked;
