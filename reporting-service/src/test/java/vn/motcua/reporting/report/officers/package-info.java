@NullMarked
package vn.motcua.reporting.report.officers;

import org.jspecify.annotations.NullMarked;
