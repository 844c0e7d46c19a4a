/** How documents are written: which indexes there are, and when a write counts as done. */
@NullMarked
package vn.motcua.platform.mongo;

import org.jspecify.annotations.NullMarked;
