package vn.motcua.kernel.catalogue;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.DepartmentCode;

import java.math.BigDecimal;

/**
 * A department's share of a procedure's time limit, in the unit of that limit.
 *
 * @param level of the agency that has the department; absent for the agency that leads the dossier
 */
public record Step(@Nullable Level level, DepartmentCode department, BigDecimal amount) {}
