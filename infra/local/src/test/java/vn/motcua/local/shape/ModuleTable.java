package vn.motcua.local.shape;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who may know whom, as the table of docs/ARCHITECTURE.md says it. */
record ModuleTable(Map<String, Set<String>> knows) {

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z/-]+)` \\|.*\\| ([^|]+) \\|$");

    static ModuleTable of(Path architecture) throws IOException {
        Map<String, String> rows =
                Files.readAllLines(architecture).stream()
                        .map(ROW::matcher)
                        .filter(Matcher::matches)
                        .collect(toMap(row -> segment(row.group(1)), row -> row.group(2)));
        return new ModuleTable(
                rows.entrySet().stream()
                        .collect(
                                toMap(
                                        Map.Entry::getKey,
                                        row -> known(row.getValue(), rows.keySet()))));
    }

    /** The package of a module: {@code infra/forms} is {@code forms}. */
    static String segment(String module) {
        return module.replaceAll("^(infra/|dossier-)|-service$", "");
    }

    boolean allows(String module, String other) {
        return module.equals(other) || knows.getOrDefault(module, Set.of()).contains(other);
    }

    private static Set<String> known(String words, Set<String> all) {
        return switch (words) {
            case "nothing of ours" -> Set.of();
            case "all" -> all;
            default -> Arrays.stream(words.split(", ")).collect(Collectors.toSet());
        };
    }
}
