package vn.motcua.processing.casework.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Role;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.model.CaseDecider;
import vn.motcua.processing.casework.model.CommandName;
import vn.motcua.processing.casework.model.Opinion;
import vn.motcua.processing.mandates.Mandate;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who may see a case, and do what with it: the one policy for all doors. What a case in some state
 * allows at all is the decider's to say.
 */
public final class CaseAccess {

    private CaseAccess() {}

    /**
     * Refuses a case that the caller has no right to.
     *
     * @throws Problem {@code out-of-scope}
     */
    static void require(CaseRight right, Case found, Caller caller) {
        switch (right.reach()) {
            case ALL -> {}
            case SCOPE -> mustSee(found, caller);
            case SCOPE_OR_ASKED -> {
                if (!isAsked(found, caller, _ -> true)) {
                    mustSee(found, caller);
                }
            }
        }
    }

    /**
     * Refuses a case that the caller may not give that command: an opinion is given by those who
     * were asked, all else by those whose case it is.
     *
     * @throws Problem {@code out-of-scope}, {@code not-asked}
     */
    static void require(CommandName command, Case found, Caller caller) {
        if (command != CommandName.GIVE_OPINION) {
            mustSee(found, caller);
        } else if (!isAsked(found, caller, _ -> true)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "not-asked");
        }
    }

    /**
     * In what capacity the caller may give that command; empty when in none. A head needs no
     * mandate, and an opinion is not the holder's to give.
     *
     * @param mandate by which the caller stands in for the case's holder; absent when by none
     */
    static Optional<Actor> actor(Caller caller, CommandName command, @Nullable Mandate mandate) {
        return command.roles().stream()
                .filter(caller::is)
                .findFirst()
                .map(role -> new Actor(role, caller.subject()))
                .map(by ->
                        mandate == null
                                        || by.role() != Role.OFFICER
                                        || command == CommandName.GIVE_OPINION
                                ? by
                                : by.standingInFor(mandate.terms().absent(), mandate.id()));
    }

    /** Whether to offer a command that the case allows: its own question must still be open. */
    public static boolean isOffered(
            CommandName command, Case found, Caller caller, @Nullable Mandate mandate) {
        if (command == CommandName.GIVE_OPINION
                && !isAsked(found, caller, opinion -> opinion.answer() == null)) {
            return false;
        }
        return actor(caller, command, mandate)
                .filter(by -> CaseDecider.isOpenTo(by, found.state()))
                .isPresent();
    }

    private static void mustSee(Case found, Caller caller) {
        var dossier = found.state().dossier();
        caller.mustSee(dossier.agency(), dossier.department());
    }

    private static boolean isAsked(Case found, Caller caller, Predicate<Opinion> which) {
        return found.state().dossier().work().opinions().stream()
                .filter(which)
                .anyMatch(opinion -> caller.sees(opinion.agency(), opinion.department()));
    }
}
