package vn.motcua.processing.casework.model;

import vn.motcua.kernel.event.Role;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands a case can be given by people. */
public enum CommandName {
    CLAIM,
    RELEASE,
    REASSIGN,
    REQUEST_SUPPLEMENT,
    SUPPLEMENT,
    CLOSE,
    REQUEST_PAYMENT,
    SETTLE_PAYMENT,
    HAND_OVER,
    ASK_OPINION,
    GIVE_OPINION,
    EXTEND,
    RESOLVE,
    RETURN,
    WITHDRAW,
    DELIVER,
    REOPEN;

    /** Who may give it, the strongest role first: somebody who is both acts as head. */
    public List<Role> roles() {
        return switch (this) {
            case CLAIM,
                    RELEASE,
                    REQUEST_SUPPLEMENT,
                    CLOSE,
                    REQUEST_PAYMENT,
                    HAND_OVER,
                    ASK_OPINION,
                    GIVE_OPINION,
                    RESOLVE,
                    RETURN ->
                    List.of(Role.HEAD, Role.OFFICER);
            case SUPPLEMENT, SETTLE_PAYMENT, WITHDRAW, DELIVER ->
                    List.of(Role.HEAD, Role.OFFICER, Role.RECEPTION);
            case REASSIGN, EXTEND -> List.of(Role.HEAD);
            case REOPEN -> List.of(Role.INSPECTOR);
        };
    }

    /** The command of a word; empty when it is none. */
    public static Optional<CommandName> of(String word) {
        return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
    }

    /** The command as it stands in addresses and answers: {@code hand-over}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
