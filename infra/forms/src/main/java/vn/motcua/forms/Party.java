package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

/** A person or an organisation, with the ways to reach it. Personal data: never in a log. */
public record Party(
        @Nullable String name,
        @Nullable String identityNumber,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email) {

    /** Says nothing, so that no log line ever carries it. */
    @Override
    public String toString() {
        return "Party[…]";
    }
}
