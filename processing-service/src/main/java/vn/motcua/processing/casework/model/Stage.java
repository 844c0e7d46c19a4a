package vn.motcua.processing.casework.model;

import java.util.EnumSet;
import java.util.Set;

/** The kind of a {@link CaseState}, by which inboxes filter and count. */
public enum Stage {
    /** In the department's inbox. */
    WAITING,
    /** Claimed by an officer. */
    IN_HAND,
    RESOLVED,
    DELIVERED,
    WITHDRAWN;

    /** Whether the legal clock still runs towards a result. */
    public boolean isOpen() {
        return this == WAITING || this == IN_HAND;
    }

    /** The commands that are legal here, whoever gives them. */
    public Set<CommandName> allowed() {
        return switch (this) {
            case WAITING -> EnumSet.of(CommandName.CLAIM, CommandName.WITHDRAW);
            case IN_HAND ->
                    EnumSet.of(CommandName.RELEASE, CommandName.RESOLVE, CommandName.WITHDRAW);
            case RESOLVED -> EnumSet.of(CommandName.DELIVER);
            case DELIVERED, WITHDRAWN -> EnumSet.noneOf(CommandName.class);
        };
    }
}
