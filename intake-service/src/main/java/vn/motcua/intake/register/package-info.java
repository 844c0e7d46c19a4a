/** The register of dossiers (Sổ theo dõi hồ sơ), printed for a period. */
@NullMarked
package vn.motcua.intake.register;

import org.jspecify.annotations.NullMarked;
