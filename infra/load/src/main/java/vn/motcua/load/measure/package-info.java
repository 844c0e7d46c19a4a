/** What is counted while lives are lived: latencies, errors, and what was turned away. */
@NullMarked
package vn.motcua.load.measure;

import org.jspecify.annotations.NullMarked;
