package vn.motcua.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/** An agency by its place in the tree: {@code vu-quang}, {@code vu-quang.duc-linh}. */
public record AgencyId(@JsonValue String value) implements Comparable<AgencyId> {

    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgencyId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an agency id: '" + value + "'");
        }
    }

    /** Whether this agency is {@code root} or lies below it. */
    public boolean within(AgencyId root) {
        return value.equals(root.value) || value.startsWith(root.value + ".");
    }

    @Override
    public int compareTo(AgencyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
