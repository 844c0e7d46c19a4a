package vn.motcua.processing.casework.model;

import static vn.motcua.processing.casework.model.CommandName.ASK_OPINION;
import static vn.motcua.processing.casework.model.CommandName.CLAIM;
import static vn.motcua.processing.casework.model.CommandName.CLOSE;
import static vn.motcua.processing.casework.model.CommandName.DELIVER;
import static vn.motcua.processing.casework.model.CommandName.EXTEND;
import static vn.motcua.processing.casework.model.CommandName.GIVE_OPINION;
import static vn.motcua.processing.casework.model.CommandName.HAND_OVER;
import static vn.motcua.processing.casework.model.CommandName.REASSIGN;
import static vn.motcua.processing.casework.model.CommandName.RELEASE;
import static vn.motcua.processing.casework.model.CommandName.REOPEN;
import static vn.motcua.processing.casework.model.CommandName.REQUEST_PAYMENT;
import static vn.motcua.processing.casework.model.CommandName.REQUEST_SUPPLEMENT;
import static vn.motcua.processing.casework.model.CommandName.RESOLVE;
import static vn.motcua.processing.casework.model.CommandName.RETURN;
import static vn.motcua.processing.casework.model.CommandName.SETTLE_PAYMENT;
import static vn.motcua.processing.casework.model.CommandName.SUPPLEMENT;
import static vn.motcua.processing.casework.model.CommandName.WITHDRAW;

import java.util.EnumSet;
import java.util.Set;

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
        return switch (this) {
            case WAITING -> EnumSet.of(CLAIM, REASSIGN, HAND_OVER, EXTEND, GIVE_OPINION, WITHDRAW);
            case IN_HAND ->
                    EnumSet.of(
                            RELEASE,
                            REASSIGN,
                            REQUEST_SUPPLEMENT,
                            REQUEST_PAYMENT,
                            HAND_OVER,
                            ASK_OPINION,
                            GIVE_OPINION,
                            EXTEND,
                            RESOLVE,
                            RETURN,
                            WITHDRAW);
            case AWAITING_SUPPLEMENT ->
                    EnumSet.of(SUPPLEMENT, CLOSE, REASSIGN, GIVE_OPINION, WITHDRAW);
            case AWAITING_PAYMENT -> EnumSet.of(SETTLE_PAYMENT, REASSIGN, GIVE_OPINION, WITHDRAW);
            case RESOLVED -> EnumSet.of(DELIVER, REOPEN);
            case DELIVERED, RETURNED, LAPSED -> EnumSet.of(REOPEN);
            case WITHDRAWN -> EnumSet.noneOf(CommandName.class);
        };
    }
}
