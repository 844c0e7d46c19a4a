@NullMarked
package vn.motcua.reporting.report.inquiry;

import org.jspecify.annotations.NullMarked;
