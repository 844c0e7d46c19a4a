/** Looks for viruses in papers, by a ClamAV daemon where there is one. */
@NullMarked
package vn.motcua.processing.papers.scan;

import org.jspecify.annotations.NullMarked;
