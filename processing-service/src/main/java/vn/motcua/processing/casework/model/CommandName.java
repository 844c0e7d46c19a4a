package vn.motcua.processing.casework.model;

import vn.motcua.kernel.event.Role;

import java.util.List;
import java.util.Locale;

/** The commands a case can be given. */
public enum CommandName {
    CLAIM,
    RELEASE,
    RESOLVE,
    WITHDRAW,
    DELIVER;

    /** Who may give it, the strongest role first: somebody who is both acts as head. */
    public List<Role> roles() {
        return switch (this) {
            case CLAIM, RELEASE, RESOLVE, WITHDRAW -> List.of(Role.HEAD, Role.OFFICER);
            case DELIVER -> List.of(Role.HEAD, Role.OFFICER, Role.RECEPTION);
        };
    }

    /** The command as it stands in addresses and answers: {@code claim}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
