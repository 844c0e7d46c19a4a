package vn.motcua.gateway.pages.tracking;

import org.springframework.stereotype.Component;

import vn.motcua.gateway.client.IntakeClient;
import vn.motcua.gateway.client.IntakeClient.Tracked;
import vn.motcua.gateway.client.ProcessingClient;
import vn.motcua.gateway.client.ReportingClient;
import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.identity.TokenIssuer;

import java.util.Optional;

/** Asks the services how far a dossier is, in the gateway's own name. */
@Component
final class Tracking {

    private final IntakeClient intake;
    private final ProcessingClient processing;
    private final ReportingClient reporting;
    private final TokenIssuer tokens;

    Tracking(
            IntakeClient intake,
            ProcessingClient processing,
            ReportingClient reporting,
            TokenIssuer tokens) {
        this.intake = intake;
        this.processing = processing;
        this.reporting = reporting;
        this.tokens = tokens;
    }

    Tracked find(String code, String digits) {
        return intake.track(code, digits, tokens.gateway());
    }

    /** How far it is; empty when that cannot be known now, because a service is down. */
    Optional<Progress> progress(Tracked tracked) {
        try {
            var status = processing.status(tracked.id(), tokens.gateway());
            if (status.isPresent()) {
                return status.map(known -> Progress.of(known, tracked));
            }
            var fact = reporting.fact(tracked.id(), tokens.gateway());
            return Optional.of(
                    fact.map(known -> Progress.of(known, tracked))
                            .orElseGet(() -> Progress.received(tracked)));
        } catch (ServiceDown _) {
            return Optional.empty();
        }
    }
}
