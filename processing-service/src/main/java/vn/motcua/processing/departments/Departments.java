package vn.motcua.processing.departments;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.util.List;
import java.util.Optional;

/**
 * The departments this deployment works for; a case of any other does not exist here.
 *
 * @param units in the order of their text, without repetition
 */
public record Departments(List<Unit> units) {

    public static final String PROPERTY = "motcua.processing.departments";

    private static final Departments ALL = new Departments(List.of(new Unit.Any()));

    public Departments {
        if (units.isEmpty()) {
            throw new IllegalArgumentException(PROPERTY + " names no department");
        }
        units = List.copyOf(units);
    }

    /** One entry of the list: a department of every agency, of one agency, or everything. */
    public sealed interface Unit {

        boolean holds(AgencyId where, DepartmentCode code);

        /** The entry {@code *}. */
        record Any() implements Unit {

            @Override
            public boolean holds(AgencyId where, DepartmentCode code) {
                return true;
            }

            @Override
            public String toString() {
                return "*";
            }
        }

        /** An entry such as {@code KTHT}. */
        record Everywhere(DepartmentCode department) implements Unit {

            @Override
            public boolean holds(AgencyId where, DepartmentCode code) {
                return department.equals(code);
            }

            @Override
            public String toString() {
                return department.value();
            }
        }

        /** An entry such as {@code vu-quang.duc-linh/TU_PHAP}. */
        record At(AgencyId agency, DepartmentCode department) implements Unit {

            @Override
            public boolean holds(AgencyId where, DepartmentCode code) {
                return agency.equals(where) && department.equals(code);
            }

            @Override
            public String toString() {
                return agency + "/" + department;
            }
        }
    }

    /** What {@code motcua.processing.departments} says; everything when it says nothing. */
    public static Departments in(Environment environment) {
        return Binder.get(environment)
                .bind(PROPERTY, Bindable.listOf(String.class))
                .map(Departments::parse)
                .orElse(ALL);
    }

    /**
     * Reads entries {@code *}, {@code DEPT} or {@code agency/DEPT}.
     *
     * @throws IllegalArgumentException when one is none of these
     */
    public static Departments parse(List<String> entries) {
        return new Departments(
                entries.stream()
                        .map(String::strip)
                        .distinct()
                        .sorted()
                        .map(Departments::unit)
                        .toList());
    }

    public boolean own(AgencyId agency, DepartmentCode department) {
        return units.stream().anyMatch(unit -> unit.holds(agency, department));
    }

    public boolean isAll() {
        return units.contains(new Unit.Any());
    }

    /** Names this list in a consumer group; empty when it is everything. */
    Optional<String> label() {
        return isAll()
                ? Optional.empty()
                : Optional.of(
                        String.join("-", units.stream().map(Unit::toString).toList())
                                .replace('/', '.'));
    }

    private static Unit unit(String entry) {
        if (entry.equals("*")) {
            return new Unit.Any();
        }
        int slash = entry.indexOf('/');
        return slash < 0
                ? new Unit.Everywhere(new DepartmentCode(entry))
                : new Unit.At(
                        new AgencyId(entry.substring(0, slash)),
                        new DepartmentCode(entry.substring(slash + 1)));
    }
}
