/** Tests of what is told. */
@NullMarked
package vn.motcua.load.report;

import org.jspecify.annotations.NullMarked;
