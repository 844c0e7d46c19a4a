package vn.motcua.kernel.catalogue;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.yaml.Located;
import vn.motcua.kernel.yaml.YamlEntry;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What only shows when entries are held against each other. */
final class CrossChecks {

    private final List<Agency> agencies;
    private final Set<String> fields;

    CrossChecks(List<Agency> agencies, List<Field> fields) {
        this.agencies = agencies;
        this.fields = fields.stream().map(Field::code).collect(Collectors.toSet());
    }

    static void agencies(List<Located<Agency>> agencies) {
        refuseDoubles(agencies, "id", Agency::id);
        refuseDoubles(agencies, "codePrefix", Agency::codePrefix);
        Set<AgencyId> known =
                agencies.stream().map(one -> one.value().id()).collect(Collectors.toSet());
        for (Located<Agency> one : agencies) {
            one.value()
                    .parent()
                    .filter(parent -> !known.contains(parent))
                    .ifPresent(parent -> one.at().refuse("id", "unknown agency '" + parent + "'"));
            refuseWrongSuccessor(one, agencies);
            Set<DepartmentCode> codes = new HashSet<>();
            for (Department department : one.value().departments()) {
                if (!codes.add(department.code())) {
                    one.at().refuse("departments", "duplicate department " + department.code());
                }
            }
        }
    }

    /** A successor begins no later than the day after, and outlasts whom it succeeds. */
    private static void refuseWrongSuccessor(
            Located<Agency> ended, List<Located<Agency>> agencies) {
        AgencyId successor = ended.value().successor();
        LocalDate last = ended.value().validTo();
        if (successor == null || last == null) {
            return;
        }
        boolean goesOn =
                agencies.stream()
                        .map(Located::value)
                        .filter(one -> one.id().equals(successor))
                        .anyMatch(one ->
                                !one.validFrom().isAfter(last.plusDays(1))
                                        && (one.validTo() == null || one.validTo().isAfter(last)));
        if (!goesOn) {
            ended.at()
                    .refuse(
                            "successor",
                            "no agency '%s' goes on after %s".formatted(successor, last));
        }
    }

    static void fields(List<Located<Field>> fields) {
        refuseDoubles(fields, "code", Field::code);
    }

    void procedures(List<Located<Procedure>> procedures) {
        refuseDoubles(procedures, "code", Procedure::code);
        for (Located<Procedure> one : procedures) {
            Procedure procedure = one.value();
            if (!fields.contains(procedure.field())) {
                one.at().refuse("field", "unknown field '" + procedure.field() + "'");
            }
            requireKnownOwners(procedure.owners(), one.at());
            requireKnownSteps(procedure.schedule().steps(), one.at());
            refuseDoublePapers(procedure, one.at());
        }
    }

    private void requireKnownOwners(List<Owner> owners, YamlEntry at) {
        List<YamlEntry> others = at.optionalEntries("alsoAt");
        for (int i = 0; i < owners.size(); i++) {
            requireKnown(owners.get(i), i == 0 ? at : others.get(i - 1));
        }
    }

    private void requireKnownSteps(List<Step> steps, YamlEntry at) {
        List<YamlEntry> entries = at.optionalEntries("steps");
        for (int i = 0; i < steps.size(); i++) {
            DepartmentCode department = steps.get(i).department();
            if (agencies.stream().noneMatch(one -> one.department(department).isPresent())) {
                entries.get(i).refuse("department", "unknown department '" + department + "'");
            }
        }
    }

    private void requireKnown(Owner owner, YamlEntry at) {
        if (agencies.stream().noneMatch(owner::owns)) {
            at.refuse(
                    "department",
                    "unknown department '%s': no agency of level %s has it"
                            .formatted(owner.department(), owner.level()));
        }
    }

    private static void refuseDoublePapers(Procedure procedure, YamlEntry at) {
        Set<String> keys = new HashSet<>();
        for (Paper paper : procedure.papers()) {
            if (!keys.add(paper.key())) {
                at.refuse("papers", "duplicate paper '" + paper.key() + "'");
            }
        }
    }

    private static <T> void refuseDoubles(
            List<Located<T>> values, String key, Function<T, ?> identity) {
        Set<Object> seen = new HashSet<>();
        for (Located<T> one : values) {
            Object id = identity.apply(one.value());
            if (!seen.add(id)) {
                one.at().refuse(key, "duplicate " + key + " '" + id + "'");
            }
        }
    }
}
