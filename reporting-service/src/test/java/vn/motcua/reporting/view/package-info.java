@NullMarked
package vn.motcua.reporting.view;

import org.jspecify.annotations.NullMarked;
