@NullMarked
package vn.motcua.intake.catalogue;

import org.jspecify.annotations.NullMarked;
