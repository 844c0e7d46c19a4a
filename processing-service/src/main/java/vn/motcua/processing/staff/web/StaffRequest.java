package vn.motcua.processing.staff.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

/**
 * Of whose cases somebody is to be found.
 *
 * @param department all of the reader's when it is absent
 * @param agency all that the reader reaches when it is absent
 */
record StaffRequest(
        @Nullable DepartmentCode department,
        @Nullable AgencyId agency,
        @Nullable @PositiveOrZero Integer page,
        @Nullable @Min(1) @Max(200) Integer size) {

    private static final int USUAL_SIZE = 20;

    int pageOrFirst() {
        return page == null ? 0 : page;
    }

    int sizeOrUsual() {
        return size == null ? USUAL_SIZE : size;
    }
}
