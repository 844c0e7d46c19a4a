@NullMarked
package vn.motcua.intake.imports;

import org.jspecify.annotations.NullMarked;
