@NullMarked
package vn.motcua.reporting.recount;

import org.jspecify.annotations.NullMarked;
