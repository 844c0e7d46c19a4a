@NullMarked
package vn.motcua.intake.imports.rows;

import org.jspecify.annotations.NullMarked;
