/** Runs a broker and a store inside the JVM, for one office, a try-out, and the tests. */
@NullMarked
package vn.motcua.embedded;

import org.jspecify.annotations.NullMarked;
