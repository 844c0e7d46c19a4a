@NullMarked
package vn.motcua.intake.finding;

import org.jspecify.annotations.NullMarked;
