/** Reports: periods, checks, and the whole way from events to figures on a real broker. */
@NullMarked
package vn.motcua.reporting.report;

import org.jspecify.annotations.NullMarked;
