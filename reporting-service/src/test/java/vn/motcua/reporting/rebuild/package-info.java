@NullMarked
package vn.motcua.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
