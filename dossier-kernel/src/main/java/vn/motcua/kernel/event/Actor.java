package vn.motcua.kernel.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Who did it: a role and an opaque id, never a citizen's name or number.
 *
 * @param onBehalfOf whose right they used when it was not their own; absent otherwise
 */
public record Actor(
        Role role, String id, @JsonInclude(Include.NON_NULL) @Nullable OnBehalfOf onBehalfOf) {

    public static final Actor SYSTEM = new Actor(Role.SYSTEM, "system");

    /** Somebody who acts in their own right. */
    public Actor(Role role, String id) {
        this(role, id, null);
    }

    /** The same one, acting for an officer who is away. */
    public Actor standingInFor(String officer, UUID mandate) {
        return new Actor(role, id, new OnBehalfOf(officer, mandate));
    }

    /** The officer who is away, and the mandate by which another acts. */
    public record OnBehalfOf(String officer, UUID mandate) {}
}
