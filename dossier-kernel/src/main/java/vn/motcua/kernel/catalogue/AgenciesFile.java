package vn.motcua.kernel.catalogue;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.yaml.Located;
import vn.motcua.kernel.yaml.YamlEntry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads agencies with their departments, and fields. */
final class AgenciesFile {

    private AgenciesFile() {}

    static List<Located<Agency>> agencies(List<YamlEntry> entries) {
        List<Located<Agency>> agencies = new ArrayList<>();
        for (YamlEntry at : entries) {
            agency(at).ifPresent(agency -> agencies.add(new Located<>(agency, at)));
        }
        return agencies;
    }

    static List<Located<Field>> fields(List<YamlEntry> entries) {
        List<Located<Field>> fields = new ArrayList<>();
        for (YamlEntry at : entries) {
            field(at).ifPresent(field -> fields.add(new Located<>(field, at)));
        }
        return fields;
    }

    private static Optional<Agency> agency(YamlEntry at) {
        var id = at.value("id", AgencyId::new);
        var name = at.text("name");
        var nameEn = at.text("nameEn");
        var level = at.choice("level", Level.class, "level");
        var validFrom = at.value("validFrom", LocalDate::parse);
        var validTo = at.optionalValue("validTo", LocalDate::parse);
        var successor = at.optionalValue("successor", AgencyId::new);
        var codePrefix = at.value("codePrefix", AgenciesFile::codePrefix);
        boolean mountainous = at.flag("mountainous");
        List<Department> departments =
                at.entries("departments").stream()
                        .flatMap(entry -> department(entry).stream())
                        .toList();
        return at.whole(() ->
                new Agency(
                        id.orElseThrow(),
                        name.orElseThrow(),
                        nameEn.orElseThrow(),
                        level.orElseThrow(),
                        validFrom.orElseThrow(),
                        validTo.orElse(null),
                        successor.orElse(null),
                        codePrefix.orElseThrow(),
                        mountainous,
                        departments));
    }

    private static Optional<Department> department(YamlEntry at) {
        var code = at.value("code", DepartmentCode::new);
        var name = at.text("name");
        var nameEn = at.text("nameEn");
        return at.whole(
                () -> new Department(code.orElseThrow(), name.orElseThrow(), nameEn.orElseThrow()));
    }

    private static Optional<Field> field(YamlEntry at) {
        var code = at.value("code", AgenciesFile::fieldCode);
        var name = at.text("name");
        var nameEn = at.text("nameEn");
        return at.whole(
                () -> new Field(code.orElseThrow(), name.orElseThrow(), nameEn.orElseThrow()));
    }

    private static String codePrefix(String text) {
        return shaped(text, "[0-9A-Z]+(\\.[0-9A-Z]+)*", "the beginning of a dossier code");
    }

    private static String fieldCode(String text) {
        return shaped(text, "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*", "a field code");
    }

    private static String shaped(String text, String shape, String what) {
        if (!text.matches(shape)) {
            throw new IllegalArgumentException("'" + text + "' is not " + what);
        }
        return text;
    }
}
