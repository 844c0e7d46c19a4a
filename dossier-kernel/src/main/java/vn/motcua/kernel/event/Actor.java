package vn.motcua.kernel.event;

/** Who did it: a role and an opaque id, never a citizen's name or number. */
public record Actor(Role role, String id) {

    public static final Actor SYSTEM = new Actor(Role.SYSTEM, "system");
}
