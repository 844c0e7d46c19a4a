/** The stream on a test driver: what it publishes, holds and refuses. */
@NullMarked
package vn.motcua.reporting.stream;

import org.jspecify.annotations.NullMarked;
