package vn.motcua.processing.casework.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The kind of a {@link CaseState}, by which inboxes filter and count. */
public enum Stage {
    /** In the department's inbox. */
    WAITING,
    /** Claimed by an officer. */
    IN_HAND,
    /** The citizen has to bring something. */
    AWAITING_SUPPLEMENT,
    /** The citizen has to pay something. */
    AWAITING_PAYMENT,
    RESOLVED,
    DELIVERED,
    WITHDRAWN,
    RETURNED,
    /** Closed because what was missing never came. */
    LAPSED;

    /** Whether a result is still to come. */
    public boolean isOpen() {
        return switch (this) {
            case WAITING, IN_HAND, AWAITING_SUPPLEMENT, AWAITING_PAYMENT -> true;
            case RESOLVED, DELIVERED, WITHDRAWN, RETURNED, LAPSED -> false;
        };
    }

    /** Whether the legal clock runs: the department has it, and not the citizen. */
    public boolean isRunning() {
        return this == WAITING || this == IN_HAND;
    }

    /** The commands that are legal here, whoever gives them. */
    public Set<CommandName> allowed() {
        return Arrays.stream(CommandName.values())
                .filter(command -> command.isLegalIn(this))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CommandName.class)));
    }
}
