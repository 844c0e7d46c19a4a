/** Runs the whole district in one JVM, for one office, a try-out, and the flow tests. */
@NullMarked
package vn.motcua.local;

import org.jspecify.annotations.NullMarked;
