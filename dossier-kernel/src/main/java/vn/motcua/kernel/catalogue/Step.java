package vn.motcua.kernel.catalogue;

import vn.motcua.kernel.id.DepartmentCode;

import java.math.BigDecimal;

/** A department's share of a procedure's time limit, in the unit of that limit. */
public record Step(DepartmentCode department, BigDecimal amount) {}
