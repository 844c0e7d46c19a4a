@NullMarked
package vn.motcua.intake.dossier;

import org.jspecify.annotations.NullMarked;
