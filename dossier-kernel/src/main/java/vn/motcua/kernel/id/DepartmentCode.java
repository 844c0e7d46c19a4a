package vn.motcua.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/** A department of an agency, as the catalogue lists it: {@code KTHT}, {@code TU_PHAP}. */
public record DepartmentCode(@JsonValue String value) implements Comparable<DepartmentCode> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DepartmentCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a department code: '" + value + "'");
        }
    }

    @Override
    public int compareTo(DepartmentCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
