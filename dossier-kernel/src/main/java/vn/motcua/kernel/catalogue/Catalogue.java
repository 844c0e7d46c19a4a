package vn.motcua.kernel.catalogue;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.kernel.yaml.SourceFile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Agencies, departments, fields and procedures as they stand in the catalogue's files. */
public final class Catalogue {

    private final String version;
    private final Map<AgencyId, Agency> agencies;
    private final Map<String, Field> fields;
    private final Map<ProcedureCode, Procedure> procedures;

    Catalogue(
            String version, List<Agency> agencies, List<Field> fields, List<Procedure> procedures) {
        this.version = version;
        this.agencies = byKey(agencies, Agency::id);
        this.fields = byKey(fields, Field::code);
        this.procedures = byKey(procedures, Procedure::code);
    }

    /**
     * The built-in catalogue: Vũ Quang as it was in 2021, and its communes since July 2025.
     *
     * @throws CatalogueRefused when its files are wrong
     */
    public static Catalogue load() {
        return CatalogueReader.read(SourceFile.beside(Catalogue.class, CatalogueReader.BUILT_IN));
    }

    /**
     * The catalogue in a directory: {@code agencies.yaml}, {@code fields.yaml} and any number of
     * {@code procedures-*.yaml}.
     *
     * @throws CatalogueRefused when its files are wrong
     */
    public static Catalogue load(Path directory) {
        return CatalogueReader.read(SourceFile.in(directory));
    }

    /** Changes whenever a file changes: 12 hexadecimal digits. */
    public String version() {
        return version;
    }

    /** All agencies, in the order of the file. */
    public List<Agency> agencies() {
        return List.copyOf(agencies.values());
    }

    public Optional<Agency> agency(AgencyId id) {
        return Optional.ofNullable(agencies.get(id));
    }

    /** Who has an agency's dossiers on a day: itself while it lasts, then who succeeded it. */
    public AgencyId inChargeOn(AgencyId id, LocalDate day) {
        AgencyId inCharge = id;
        Agency agency = agencies.get(id);
        while (agency != null && agency.isSucceededOn(day) && agency.successor() != null) {
            inCharge = agency.successor();
            agency = agencies.get(inCharge);
        }
        return inCharge;
    }

    /** The agencies outside a subtree that have ended and whose dossiers it has on a day. */
    public List<AgencyId> predecessors(AgencyId root, LocalDate day) {
        return agencies.keySet().stream()
                .filter(id -> !id.within(root))
                .filter(id -> inChargeOn(id, day).within(root))
                .toList();
    }

    /** Where an agency makes out its papers: its place, or that of the committee above it. */
    public Optional<String> placeOf(AgencyId id) {
        return agency(id).flatMap(one -> one.place().or(() -> one.parent().flatMap(this::placeOf)));
    }

    /** The departments of an agency; empty for an unknown agency. */
    public List<Department> departments(AgencyId agency) {
        return agency(agency).map(Agency::departments).orElse(List.of());
    }

    public Optional<Department> department(AgencyId agency, DepartmentCode code) {
        return agency(agency).flatMap(known -> known.department(code));
    }

    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    public Optional<Field> field(String code) {
        return Optional.ofNullable(fields.get(code));
    }

    /** All procedures, in the order of the files. */
    public List<Procedure> procedures() {
        return List.copyOf(procedures.values());
    }

    public Optional<Procedure> procedure(ProcedureCode code) {
        return Optional.ofNullable(procedures.get(code));
    }

    /** The agencies that exist on a day, in the order of the file. */
    public List<Agency> agenciesOn(LocalDate day) {
        return agencies().stream().filter(agency -> agency.existsOn(day)).toList();
    }

    /** The agencies that handle a procedure on a day. */
    public List<Agency> agenciesFor(Procedure procedure, LocalDate day) {
        return agenciesOn(day).stream()
                .filter(agency -> procedure.departmentAt(agency).isPresent())
                .toList();
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        Map<K, V> map = new LinkedHashMap<>();
        values.forEach(value -> map.put(key.apply(value), value));
        return map;
    }
}
