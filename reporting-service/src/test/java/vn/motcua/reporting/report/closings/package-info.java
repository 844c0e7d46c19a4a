@NullMarked
package vn.motcua.reporting.report.closings;

import org.jspecify.annotations.NullMarked;
