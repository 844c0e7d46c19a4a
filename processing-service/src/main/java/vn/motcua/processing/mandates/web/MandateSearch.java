package vn.motcua.processing.mandates.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.mandates.Mandate.Standing;
import vn.motcua.processing.mandates.MandateQuery;

import java.time.LocalDate;
import java.util.List;

/**
 * The parameters of a list of mandates.
 *
 * @param absent {@code me} or an officer's id, as {@code substitute}
 */
record MandateSearch(
        @Nullable String absent,
        @Nullable String substitute,
        @Nullable DepartmentCode department,
        @Nullable Standing state,
        @Nullable @PositiveOrZero Integer page,
        @Nullable @Min(1) @Max(200) Integer size) {

    private static final int USUAL_SIZE = 20;

    /**
     * The list that this caller asks for.
     *
     * @throws Problem {@code out-of-scope} when it names a department the caller may not see
     */
    MandateQuery of(Caller caller, LocalDate today) {
        List<DepartmentCode> scope = caller.departments();
        if (department != null && !scope.isEmpty() && !scope.contains(department)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "out-of-scope", department.value());
        }
        return new MandateQuery(
                caller.agency(),
                department == null ? scope : List.of(department),
                officer(absent, caller),
                officer(substitute, caller),
                state,
                today,
                page == null ? 0 : page,
                size == null ? USUAL_SIZE : size);
    }

    private static @Nullable String officer(@Nullable String named, Caller caller) {
        if (named == null || named.isBlank()) {
            return null;
        }
        return named.equals("me") ? caller.subject() : named;
    }
}
