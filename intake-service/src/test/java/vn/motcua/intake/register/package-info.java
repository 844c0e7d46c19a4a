@NullMarked
package vn.motcua.intake.register;

import org.jspecify.annotations.NullMarked;
