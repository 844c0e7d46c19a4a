package vn.motcua.kernel.yaml;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.List;
import java.util.Optional;

/** Turns a file into its outermost entry. */
public final class YamlFile {

    private YamlFile() {}

    /** The mapping of the file with that name; empty, with a finding, when there is none. */
    public static Optional<YamlEntry> read(
            List<SourceFile> files, String name, List<Finding> findings) {
        Optional<SourceFile> file =
                files.stream().filter(one -> one.name().equals(name)).findFirst();
        if (file.isEmpty()) {
            findings.add(new Finding(name, 1, "the file is missing"));
        }
        return file.flatMap(one -> read(one, findings));
    }

    /** The file's mapping; empty, with a finding, when it is no YAML or no mapping. */
    public static Optional<YamlEntry> read(SourceFile source, List<Finding> findings) {
        var settings = LoadSettings.builder().setLabel(source.name()).build();
        try {
            Optional<Node> root = new Compose(settings).composeString(source.text());
            if (root.orElse(null) instanceof MappingNode mapping) {
                return Optional.of(YamlEntry.root(source.name(), mapping, findings));
            }
            findings.add(new Finding(source.name(), 1, "the file must be a mapping of keys"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            findings.add(new Finding(source.name(), line, "broken YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            findings.add(new Finding(source.name(), 1, "broken YAML: " + e.getMessage()));
        }
        return Optional.empty();
    }
}
