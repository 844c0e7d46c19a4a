package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;

import java.util.List;

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
        return input.kind() == Input.Kind.HOW || input.kind() == Input.Kind.UNIT;
    }

    public boolean area() {
        return input.kind() == Input.Kind.LINES || input.kind() == Input.Kind.LONG_TEXT;
    }

    public boolean number() {
        return input.kind() == Input.Kind.WHOLE_NUMBER || input.kind() == Input.Kind.HALVES;
    }

    /** Choices under one heading. */
    record Group(String label, List<Option> options) {}

    /** One choice. */
    record Option(String value, String label) {}
}
