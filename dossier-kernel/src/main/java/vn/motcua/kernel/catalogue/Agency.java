package vn.motcua.kernel.catalogue;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An agency that decides on dossiers.
 *
 * @param validFrom first day of its existence, in Vietnam
 * @param validTo last day of its existence; absent while it lasts
 * @param successor who goes on with its dossiers after its last day; absent when nobody does
 * @param codePrefix what its dossier codes begin with
 * @param mountainous some land procedures may take longer there
 */
public record Agency(
        AgencyId id,
        String name,
        String nameEn,
        Level level,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable AgencyId successor,
        String codePrefix,
        boolean mountainous,
        List<Department> departments) {

    private static final Pattern COMMITTEE =
            Pattern.compile("UBND (?:tỉnh|huyện|thị xã|thành phố|xã|phường|thị trấn) (.+)");

    public Agency {
        departments = List.copyOf(departments);
        if (successor != null && validTo == null) {
            throw new IllegalArgumentException(
                    "agency %s has a successor and no last day".formatted(id));
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "agency %s ends on %s before it begins on %s"
                            .formatted(id, validTo, validFrom));
        }
    }

    /** The place of a people's committee, which bears its name; absent of other agencies. */
    public Optional<String> place() {
        Matcher committee = COMMITTEE.matcher(name);
        return committee.matches() ? Optional.of(committee.group(1)) : Optional.empty();
    }

    /** Whether it exists on this day and so may receive dossiers. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it has ended and its dossiers are another's on this day. */
    public boolean isSucceededOn(LocalDate day) {
        return successor != null && validTo != null && day.isAfter(validTo);
    }

    public Optional<Department> department(DepartmentCode code) {
        return departments.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The agency above this one, as its id says; absent at the root. */
    public Optional<AgencyId> parent() {
        int dot = id.value().lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new AgencyId(id.value().substring(0, dot)));
    }
}
