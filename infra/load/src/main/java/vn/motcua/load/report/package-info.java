/** What came of it, as tables and as JSON. */
@NullMarked
package vn.motcua.load.report;

import org.jspecify.annotations.NullMarked;
