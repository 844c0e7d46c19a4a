package vn.motcua.processing.casework.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.event.Role;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.CaseSummary;
import vn.motcua.processing.mandates.Mandate;
import vn.motcua.processing.mandates.Mandates;

import java.util.List;

/**
 * Whom a caller stands in for. The right is to open cases in the absent officer's own hands alone:
 * what that officer does for a third is not passed on.
 */
@Component
public final class Substitution {

    private final Mandates mandates;

    Substitution(Mandates mandates) {
        this.mandates = mandates;
    }

    /** The mandates by which the caller stands in for others now. */
    public List<Mandate> of(Caller caller) {
        return caller.is(Role.OFFICER) ? mandates.heldBy(caller.subject()) : List.of();
    }

    /** The one that makes the caller stand in for who holds that case; absent when none does. */
    public @Nullable Mandate of(Caller caller, CaseSummary found) {
        String holder = found.officer();
        if (holder == null || holder.equals(caller.subject()) || !caller.is(Role.OFFICER)) {
            return null;
        }
        var subject = found.subject();
        return mandates.inForce(holder, subject.agency(), subject.department())
                .filter(mandate -> mandate.terms().substitute().equals(caller.subject()))
                .filter(mandate -> covers(mandate, found))
                .orElse(null);
    }

    /** Whether a case is among those a mandate is about. */
    public static boolean covers(Mandate mandate, CaseSummary found) {
        return found.stage().isOpen()
                && mandate.terms().absent().equals(found.officer())
                && mandate.isFor(found.subject().agency(), found.subject().department());
    }
}
