package vn.motcua.processing.casework.desk;

import static vn.motcua.kernel.event.Role.HEAD;
import static vn.motcua.kernel.event.Role.INSPECTOR;
import static vn.motcua.kernel.event.Role.LEADER;
import static vn.motcua.kernel.event.Role.OFFICER;
import static vn.motcua.kernel.event.Role.OPERATOR;
import static vn.motcua.kernel.event.Role.RECEPTION;
import static vn.motcua.kernel.event.Role.SYSTEM;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Role;
import vn.motcua.platform.security.Caller;

/** What may be done with a case beside commands: which cases, and in which roles. */
public enum CaseRight {
    SEE(Reach.SCOPE_OR_ASKED, OFFICER, HEAD, RECEPTION, LEADER, INSPECTOR, OPERATOR),
    PRINT(Reach.SCOPE_OR_ASKED, OFFICER, HEAD, RECEPTION, LEADER, INSPECTOR),
    SEE_PAPERS(Reach.SCOPE, HEAD, OFFICER, RECEPTION, LEADER, INSPECTOR),
    FILE_PAPERS(Reach.SCOPE, HEAD, OFFICER, RECEPTION),
    RECODE(Reach.SCOPE_OR_ASKED, OPERATOR),
    /** Tell a citizen where it stands. */
    TRACK(Reach.ALL, SYSTEM);

    /** Which cases. */
    enum Reach {
        ALL,
        /** Those of the units in the caller's scope. */
        SCOPE,
        /** These, and those about which such a unit was asked for its opinion. */
        SCOPE_OR_ASKED
    }

    private final Reach reach;

    // Nobody changes it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Role[] roles;

    CaseRight(Reach reach, Role... roles) {
        this.reach = reach;
        this.roles = roles;
    }

    Reach reach() {
        return reach;
    }

    /**
     * In what capacity the caller has the right, to whichever case.
     *
     * @throws vn.motcua.platform.problem.Problem {@code forbidden} when in none
     */
    public Actor actor(Caller caller) {
        return caller.actingAs(roles);
    }
}
