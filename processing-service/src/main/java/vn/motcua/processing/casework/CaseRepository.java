package vn.motcua.processing.casework;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.processing.casework.model.CaseState;

import java.time.LocalDate;
import java.util.Optional;

/** Keeps cases. Deployments for different departments may share one store. */
public interface CaseRepository extends FollowedCases {

    /**
     * Stores an event of ours with where it takes the case, and sees that it is published. Refuses
     * to while the case may be older than the log.
     *
     * @param command remembered with it; absent when the command had no idempotency key
     * @return the case as stored; empty when it has changed since it was loaded: nothing changed
     */
    Optional<Case> append(
            Case loaded, DossierEvent ours, CaseState next, @Nullable GivenCommand command);

    /**
     * One page of an inbox, of this deployment's departments only.
     *
     * @param today in Vietnam, for what is overdue
     */
    InboxPage list(InboxQuery query, LocalDate today);
}
