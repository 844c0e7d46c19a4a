package vn.motcua.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/** A procedure by its published code: {@code 1.001193}. Dotted text, never parsed. */
public record ProcedureCode(@JsonValue String value) implements Comparable<ProcedureCode> {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.]{0,39}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProcedureCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a procedure code: '" + value + "'");
        }
    }

    @Override
    public int compareTo(ProcedureCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
