package vn.motcua.processing.casework;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.processing.casework.model.CaseState;

import java.time.Instant;
import java.util.List;

/** Knows when the service itself has something to do about a case. */
public interface ActionPlan {

    /**
     * When that is.
     *
     * @param events of the case, in order
     * @return absent when there is nothing to do until the case changes
     */
    @Nullable Instant nextActionAt(CaseState state, List<DossierEvent> events);

    /** Changes whenever other moments would come out for the same case. */
    String version();
}
