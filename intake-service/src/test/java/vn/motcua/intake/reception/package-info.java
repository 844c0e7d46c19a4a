@NullMarked
package vn.motcua.intake.reception;

import org.jspecify.annotations.NullMarked;
