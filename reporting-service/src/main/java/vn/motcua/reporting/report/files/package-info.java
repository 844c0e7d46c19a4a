/** Forms, meeting packs, and what is filed by itself. */
@NullMarked
package vn.motcua.reporting.report.files;

import org.jspecify.annotations.NullMarked;
