@NullMarked
package vn.motcua.intake.numbering;

import org.jspecify.annotations.NullMarked;
