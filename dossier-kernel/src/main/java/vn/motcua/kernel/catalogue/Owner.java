package vn.motcua.kernel.catalogue;

import vn.motcua.kernel.id.DepartmentCode;

/** Who handles a procedure: this department at every agency of this level that has it. */
public record Owner(Level level, DepartmentCode department) {

    boolean owns(Agency agency) {
        return agency.level() == level && agency.department(department).isPresent();
    }
}
