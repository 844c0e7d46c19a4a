package vn.motcua.processing.staff;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.security.Person;

import java.util.List;

/**
 * Where somebody may be given cases: a department of an agency and of all below it.
 *
 * @param department absent for all departments
 */
public record Post(AgencyId agency, @Nullable DepartmentCode department) {

    /** Those of somebody; none unless they work on cases themselves. */
    public static List<Post> of(Person person) {
        if (!person.roles().contains(Role.OFFICER) && !person.roles().contains(Role.HEAD)) {
            return List.of();
        }
        return person.departments().isEmpty()
                ? List.of(new Post(person.agency(), null))
                : person.departments().stream()
                        .map(code -> new Post(person.agency(), code))
                        .toList();
    }
}
