package vn.motcua.processing.casework.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.EventJson;

import java.time.Instant;
import java.util.List;

/**
 * A case with its history.
 *
 * @param allowed the commands this reader may give it now
 */
record CaseResponse(
        @JsonUnwrapped CaseLine line,
        @JsonUnwrapped CaseLife life,
        List<Happened> events,
        List<String> allowed) {

    CaseResponse {
        events = List.copyOf(events);
        allowed = List.copyOf(allowed);
    }

    /** One event. */
    record Happened(
            long sequence,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            Actor actor,
            Change change) {

        static Happened of(DossierEvent event) {
            return new Happened(
                    event.sequence(),
                    EventJson.typeOf(event.change()),
                    event.occurredAt(),
                    event.recordedAt(),
                    event.actor(),
                    event.change());
        }
    }
}
