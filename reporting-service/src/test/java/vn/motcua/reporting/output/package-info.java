@NullMarked
package vn.motcua.reporting.output;

import org.jspecify.annotations.NullMarked;
