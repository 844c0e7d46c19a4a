package vn.motcua.processing.mandates;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.processing.mandates.Mandate.Standing;

import java.time.LocalDate;
import java.util.List;

/**
 * Which mandates are listed. What is absent does not narrow the list.
 *
 * @param root the agency whose subtree the reader may see
 * @param scope the departments the reader may see; empty means all
 * @param today by which {@code standing} is judged
 * @param page from 0
 */
public record MandateQuery(
        AgencyId root,
        List<DepartmentCode> scope,
        @Nullable String absent,
        @Nullable String substitute,
        @Nullable Standing standing,
        LocalDate today,
        int page,
        int size) {

    public MandateQuery {
        scope = List.copyOf(scope);
    }
}
