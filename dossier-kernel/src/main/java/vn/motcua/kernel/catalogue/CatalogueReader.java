package vn.motcua.kernel.catalogue;

import vn.motcua.kernel.yaml.Finding;
import vn.motcua.kernel.yaml.Located;
import vn.motcua.kernel.yaml.SourceFile;
import vn.motcua.kernel.yaml.YamlEntry;
import vn.motcua.kernel.yaml.YamlFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads all files first and judges them together, so that one start tells every mistake. */
final class CatalogueReader {

    static final List<String> BUILT_IN =
            List.of(
                    "agencies.yaml",
                    "fields.yaml",
                    "procedures-business.yaml",
                    "procedures-certification.yaml",
                    "procedures-civil-status.yaml",
                    "procedures-construction.yaml",
                    "procedures-land.yaml",
                    "procedures-social.yaml",
                    "procedures-vertical.yaml");

    private static final String AGENCIES = "agencies.yaml";
    private static final String FIELDS = "fields.yaml";
    private static final Set<String> GROUND = Set.of(AGENCIES, FIELDS);

    private final List<SourceFile> files;
    private final List<Finding> findings = new ArrayList<>();

    private CatalogueReader(List<SourceFile> files) {
        this.files = files;
    }

    static Catalogue read(List<SourceFile> files) {
        return new CatalogueReader(files).read();
    }

    private Catalogue read() {
        List<Located<Agency>> agencies =
                AgenciesFile.agencies(
                        entries(YamlFile.read(files, AGENCIES, findings), "agencies"));
        List<Located<Field>> fields =
                AgenciesFile.fields(entries(YamlFile.read(files, FIELDS, findings), "fields"));
        CrossChecks.agencies(agencies);
        CrossChecks.fields(fields);
        boolean groundIsSound = findings.isEmpty();
        List<Located<Procedure>> procedures = ProceduresFile.procedures(procedureEntries());
        if (groundIsSound) {
            new CrossChecks(values(agencies), values(fields)).procedures(procedures);
        }
        refuseUnknownFiles();
        if (!findings.isEmpty()) {
            throw new CatalogueRefused(Finding.inOrder(findings));
        }
        return new Catalogue(
                SourceFile.version(files), values(agencies), values(fields), values(procedures));
    }

    /** A misspelt file name must not make its procedures vanish in silence. */
    private void refuseUnknownFiles() {
        files.stream()
                .map(SourceFile::name)
                .filter(name -> !isProcedures(name) && !GROUND.contains(name))
                .forEach(name -> findings.add(new Finding(name, 1, "unknown file")));
    }

    private static boolean isProcedures(String name) {
        return name.startsWith("procedures-");
    }

    private List<YamlEntry> procedureEntries() {
        return files.stream()
                .filter(file -> isProcedures(file.name()))
                .flatMap(file -> entries(YamlFile.read(file, findings), "procedures").stream())
                .toList();
    }

    private static List<YamlEntry> entries(Optional<YamlEntry> root, String key) {
        List<YamlEntry> entries = root.map(entry -> entry.entries(key)).orElse(List.of());
        root.ifPresent(YamlEntry::refuseUnknownKeys);
        return entries;
    }

    private static <T> List<T> values(List<Located<T>> located) {
        return located.stream().map(Located::value).toList();
    }
}
