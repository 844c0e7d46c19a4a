/** Closing records: what is in them, how they are signed, and the topic they are kept on. */
@NullMarked
package vn.motcua.reporting.closing;

import org.jspecify.annotations.NullMarked;
