/** Tables for spreadsheets. */
@NullMarked
package vn.motcua.platform.csv;

import org.jspecify.annotations.NullMarked;
