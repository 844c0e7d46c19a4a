@NullMarked
package vn.motcua.intake.applicants;

import org.jspecify.annotations.NullMarked;
