@NullMarked
package vn.motcua.intake.imports.placing;

import org.jspecify.annotations.NullMarked;
