package vn.motcua.intake.catalogue;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Field;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.kernel.yaml.Finding;
import vn.motcua.kernel.yaml.SourceFile;
import vn.motcua.kernel.yaml.YamlEntry;
import vn.motcua.kernel.yaml.YamlFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads what the kiosk's chooser goes by: life events, and everyday words. */
final class ChooserFiles {

    private static final String EVENTS = "life-events.yaml";
    private static final String WORDS = "search-words.yaml";

    private final List<SourceFile> files;
    private final List<Finding> findings = new ArrayList<>();

    private ChooserFiles(List<SourceFile> files) {
        this.files = files;
    }

    /** From a directory with both files; blank means the built-in ones. */
    static ChooserFiles in(String directory) {
        return new ChooserFiles(
                directory.isBlank()
                        ? SourceFile.beside(ChooserFiles.class, List.of(EVENTS, WORDS))
                        : SourceFile.in(Path.of(directory)));
    }

    /**
     * The events in their order. Every procedure of the catalogue is in one at least.
     *
     * @throws IllegalStateException naming file and line of every mistake
     */
    List<LifeEvent> events(Catalogue catalogue) {
        return sound(() -> {
            Set<Procedure> named = new LinkedHashSet<>();
            List<LifeEvent> events = new ArrayList<>();
            YamlFile.read(files, EVENTS, findings).stream()
                    .flatMap(root -> root.entries("events").stream())
                    .flatMap(at -> event(at, catalogue, named).stream())
                    .filter(event -> !event.procedures().isEmpty())
                    .forEach(events::add);
            for (Field field : catalogue.fields()) {
                List<Procedure> rest = of(field.code(), catalogue, named).toList();
                if (!rest.isEmpty()) {
                    events.add(new LifeEvent(field.code(), field.name(), field.nameEn(), rest));
                }
            }
            return events;
        });
    }

    /**
     * The everyday words.
     *
     * @throws IllegalStateException naming file and line of every mistake
     */
    EverydayWords words() {
        return sound(() -> {
            Set<String> ignored = new TreeSet<>();
            Map<ProcedureCode, List<List<String>>> phrases = new HashMap<>();
            YamlFile.read(files, WORDS, findings)
                    .ifPresent(root -> {
                        list(root, "ignored").map(SearchWords::of).forEach(ignored::addAll);
                        root.entries("phrases").forEach(at -> phrases(at, phrases));
                        root.refuseUnknownKeys();
                    });
            return new EverydayWords(ignored, phrases);
        });
    }

    private static Optional<LifeEvent> event(
            YamlEntry at, Catalogue catalogue, Set<Procedure> named) {
        var code = at.text("code");
        var name = at.text("name");
        var nameEn = at.text("nameEn");
        Set<Procedure> procedures = new LinkedHashSet<>();
        list(at, "procedures")
                .map(ProcedureCode::new)
                .flatMap(known -> catalogue.procedure(known).stream())
                .forEach(procedures::add);
        named.addAll(procedures);
        list(at, "fields").flatMap(field -> of(field, catalogue, named)).forEach(procedures::add);
        named.addAll(procedures);
        return at.whole(() ->
                new LifeEvent(
                        code.orElseThrow(),
                        name.orElseThrow(),
                        nameEn.orElseThrow(),
                        List.copyOf(procedures)));
    }

    private static Stream<Procedure> of(String field, Catalogue catalogue, Set<Procedure> named) {
        return catalogue.procedures().stream()
                .filter(procedure -> procedure.field().equals(field) && !named.contains(procedure));
    }

    private static void phrases(YamlEntry at, Map<ProcedureCode, List<List<String>>> phrases) {
        List<List<String>> words = list(at, "words").map(SearchWords::of).toList();
        list(at, "procedures")
                .map(ProcedureCode::new)
                .forEach(code ->
                        phrases.computeIfAbsent(code, _ -> new ArrayList<>()).addAll(words));
        at.refuseUnknownKeys();
    }

    /** A list in one line; what is missing is empty. */
    private static Stream<String> list(YamlEntry at, String key) {
        return at.optionalText(key).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(one -> !one.isEmpty());
    }

    private <T> T sound(Supplier<T> reading) {
        T read = reading.get();
        if (!findings.isEmpty()) {
            throw new IllegalStateException(
                    Finding.report("The chooser's files are refused:", Finding.inOrder(findings)));
        }
        return read;
    }
}
