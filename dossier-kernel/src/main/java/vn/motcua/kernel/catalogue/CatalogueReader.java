package vn.motcua.kernel.catalogue;

import vn.motcua.kernel.yaml.Finding;
import vn.motcua.kernel.yaml.Located;
import vn.motcua.kernel.yaml.SourceFile;
import vn.motcua.kernel.yaml.YamlEntry;
import vn.motcua.kernel.yaml.YamlFile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::file).thenComparingInt(Finding::line);

    private final List<SourceFile> files;
    private final List<Finding> findings = new ArrayList<>();

    private CatalogueReader(List<SourceFile> files) {
        this.files = files;
    }

    static Catalogue read(List<SourceFile> files) {
        return new CatalogueReader(files).read();
    }

    private Catalogue read() {
        List<Located<Agency>> agencies = AgenciesFile.agencies(entries(AGENCIES, "agencies"));
        List<Located<Field>> fields = AgenciesFile.fields(entries(FIELDS, "fields"));
        CrossChecks.agencies(agencies);
        CrossChecks.fields(fields);
        boolean groundIsSound = findings.isEmpty();
        List<Located<Procedure>> procedures = ProceduresFile.procedures(procedureEntries());
        if (groundIsSound) {
            new CrossChecks(values(agencies), values(fields)).procedures(procedures);
        }
        if (!findings.isEmpty()) {
            throw new CatalogueRefused(findings.stream().distinct().sorted(BY_PLACE).toList());
        }
        return new Catalogue(
                SourceFile.version(files), values(agencies), values(fields), values(procedures));
    }

    private List<YamlEntry> procedureEntries() {
        return files.stream()
                .filter(file -> file.name().startsWith("procedures-"))
                .flatMap(file -> entries(file, "procedures"))
                .toList();
    }

    private List<YamlEntry> entries(String name, String key) {
        Optional<SourceFile> file =
                files.stream().filter(one -> one.name().equals(name)).findFirst();
        if (file.isEmpty()) {
            findings.add(new Finding(name, 1, "the file is missing"));
        }
        return file.stream().flatMap(one -> entries(one, key)).toList();
    }

    private Stream<YamlEntry> entries(SourceFile file, String key) {
        Optional<YamlEntry> root = YamlFile.read(file, findings);
        List<YamlEntry> entries = root.map(entry -> entry.entries(key)).orElse(List.of());
        root.ifPresent(YamlEntry::refuseUnknownKeys);
        return entries.stream();
    }

    private static <T> List<T> values(List<Located<T>> located) {
        return located.stream().map(Located::value).toList();
    }
}
