package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An input as a form shows it.
 *
 * @param id unique on the page
 * @param value what it is filled with
 * @param error what was wrong with it
 * @param choices what can be chosen, when it is a choice
 */
record Field(
        Input input,
        String id,
        String label,
        String value,
        @Nullable String error,
        List<Group> choices) {

    /** Whether one of a few is chosen, all of them in sight. */
    public boolean radios() {
        return input.kind() == Input.Kind.OUTCOME || input.kind() == Input.Kind.OPINION;
    }

    public boolean select() {
        return input.kind() == Input.Kind.HOW
                || input.kind() == Input.Kind.UNIT
                || (input.kind() == Input.Kind.PERSON && !choices.isEmpty());
    }

    /** Whether a login has to be typed because the directory did not answer. */
    public boolean unlisted() {
        return input.kind() == Input.Kind.PERSON && choices.isEmpty();
    }

    public boolean area() {
        return input.kind() == Input.Kind.LINES || input.kind() == Input.Kind.LONG_TEXT;
    }

    /** Whether some of a list are ticked, with room for what is not on it. */
    public boolean checks() {
        return input.kind() == Input.Kind.LINES && !choices.isEmpty();
    }

    public boolean ticked(String option) {
        return value.lines().anyMatch(option::equals);
    }

    /** What stands in the room beside the list. */
    public String written() {
        return value.lines()
                .filter(line -> options().noneMatch(line::equals))
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> options() {
        return choices.stream().flatMap(group -> group.options().stream()).map(Option::value);
    }

    /** Whether a file is chosen. */
    public boolean file() {
        return input.kind() == Input.Kind.FILE;
    }

    /** The name of the file that is kept already; empty without. */
    public String keptName() {
        return KeptFile.of(value).name();
    }

    public boolean number() {
        return input.kind() == Input.Kind.WHOLE_NUMBER || input.kind() == Input.Kind.HALVES;
    }

    /** Choices under one heading. */
    record Group(String label, List<Option> options) {}

    /** One choice. */
    record Option(String value, String label) {}
}
