@NullMarked
package vn.motcua.processing.forms;

import org.jspecify.annotations.NullMarked;
