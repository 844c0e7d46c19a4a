@NullMarked
package vn.motcua.reporting.closing;

import org.jspecify.annotations.NullMarked;
