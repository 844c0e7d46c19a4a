/** Papers as GridFS files, and the uploads that are not yet papers. */
@NullMarked
package vn.motcua.processing.papers.store;

import org.jspecify.annotations.NullMarked;
