@NullMarked
package vn.motcua.reporting.report.files;

import org.jspecify.annotations.NullMarked;
