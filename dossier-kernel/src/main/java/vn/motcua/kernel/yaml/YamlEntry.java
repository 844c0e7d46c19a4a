package vn.motcua.kernel.yaml;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One mapping of a file. What is missing or wrong becomes a finding and reads as empty, so that one
 * pass tells everything; {@link #whole} then builds the value, or nothing.
 */
public final class YamlEntry {

    private final String file;
    private final MappingNode node;
    private final @Nullable YamlEntry parent;
    private final List<Finding> findings;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private boolean refused;

    private YamlEntry(
            String file, MappingNode node, @Nullable YamlEntry parent, List<Finding> findings) {
        this.file = file;
        this.node = node;
        this.parent = parent;
        this.findings = findings;
        for (NodeTuple pair : node.getValue()) {
            take(pair);
        }
    }

    static YamlEntry root(String file, MappingNode node, List<Finding> findings) {
        return new YamlEntry(file, node, null, findings);
    }

    private void take(NodeTuple pair) {
        if (!(pair.getKeyNode() instanceof ScalarNode key)) {
            refuse(pair.getKeyNode(), "a key must be plain text");
        } else if (values.put(key.getValue(), pair.getValueNode()) != null) {
            refuse(key, "key '" + key.getValue() + "' is given twice");
        }
    }

    /** The text under a key that must be there. */
    public Optional<String> text(String key) {
        return scalar(key, true).map(ScalarNode::getValue);
    }

    /** The text under a key that may be left out. */
    public Optional<String> optionalText(String key) {
        return scalar(key, false).map(ScalarNode::getValue);
    }

    /** A value that {@code reading} makes from the text, or refuses with an exception. */
    public <T> Optional<T> value(String key, Function<String, T> reading) {
        return text(key).flatMap(text -> read(key, text, reading));
    }

    public <T> Optional<T> optionalValue(String key, Function<String, T> reading) {
        return optionalText(key).flatMap(text -> read(key, text, reading));
    }

    /** One of the constants of {@code type}; {@code what} names the kind of thing in a refusal. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type, String what) {
        return value(key, text -> Readings.constant(text, type, what));
    }

    public <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type, String what) {
        return optionalValue(key, text -> Readings.constant(text, type, what));
    }

    /** A whole number written plainly: no quotes, separators, sign or fraction. */
    public Optional<Long> optionalWholeNumber(String key, String what) {
        return scalar(key, false).flatMap(scalar -> wholeNumber(key, scalar, what));
    }

    /** {@code true} or {@code false}; a missing key is {@code false}. */
    public boolean flag(String key) {
        return optionalValue(key, Readings::trueOrFalse).orElse(false);
    }

    /** The mapping under a key that must be there. */
    public Optional<YamlEntry> entry(String key) {
        return found(key, true).flatMap(value -> nested(key, value));
    }

    /** The mapping under a key that may be left out. */
    public Optional<YamlEntry> optionalEntry(String key) {
        return found(key, false).flatMap(value -> nested(key, value));
    }

    /** The mappings listed under a key that must be there. */
    public List<YamlEntry> entries(String key) {
        return entries(key, true);
    }

    /** The mappings listed under a key that may be left out. */
    public List<YamlEntry> optionalEntries(String key) {
        return entries(key, false);
    }

    /** Reports something wrong with the value of a key, at its line. */
    public void refuse(String key, String message) {
        refuse(values.getOrDefault(key, node), message);
    }

    /** Reports something wrong with the entry as a whole. */
    public void refuse(String message) {
        refuse(node, message);
    }

    /** Reports every key that nobody asked for so far. */
    public void refuseUnknownKeys() {
        values.forEach((key, at) -> {
            if (asked.add(key)) {
                refuse(at, "unknown key '" + key + "'");
            }
        });
    }

    /** Builds the value when nothing in this entry was refused and no key was left unread. */
    public <T> Optional<T> whole(Supplier<T> value) {
        refuseUnknownKeys();
        if (refused) {
            return Optional.empty();
        }
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException e) {
            refuse(Readings.reason(e));
            return Optional.empty();
        }
    }

    private List<YamlEntry> entries(String key, boolean required) {
        List<YamlEntry> entries = new ArrayList<>();
        Optional<Node> value = found(key, required);
        if (value.orElse(null) instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> nested(key, item).ifPresent(entries::add));
        } else {
            value.ifPresent(at -> refuse(at, "'" + key + "' must be a list"));
        }
        return entries;
    }

    private Optional<YamlEntry> nested(String key, Node value) {
        if (value instanceof MappingNode mapping) {
            return Optional.of(new YamlEntry(file, mapping, this, findings));
        }
        refuse(value, "'" + key + "' must hold keys and values");
        return Optional.empty();
    }

    private Optional<ScalarNode> scalar(String key, boolean required) {
        Optional<Node> value = found(key, required);
        if (value.orElse(null) instanceof ScalarNode scalar) {
            return Optional.of(scalar);
        }
        value.ifPresent(at -> refuse(at, "'" + key + "' must be a single value"));
        return Optional.empty();
    }

    private Optional<Node> found(String key, boolean required) {
        asked.add(key);
        Node value = values.get(key);
        boolean empty = value == null || value.getTag().equals(Tag.NULL);
        if (empty && required) {
            refuse(value == null ? node : value, "missing field '" + key + "'");
        }
        return empty ? Optional.empty() : Optional.ofNullable(value);
    }

    private <T> Optional<T> read(String key, String text, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(key, key + ": " + Readings.reason(e));
            return Optional.empty();
        }
    }

    private Optional<Long> wholeNumber(String key, ScalarNode scalar, String what) {
        boolean plain = scalar.isPlain() && scalar.getValue().matches("0|[1-9][0-9]{0,14}");
        if (!plain) {
            refuse(scalar, "%s: '%s' is not %s".formatted(key, scalar.getValue(), what));
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(scalar.getValue()));
    }

    private void refuse(Node at, String message) {
        int line = at.getStartMark().map(Mark::getLine).orElse(0) + 1;
        findings.add(new Finding(file, line, message));
        for (YamlEntry entry = this; entry != null; entry = entry.parent) {
            entry.refused = true;
        }
    }
}
