package vn.motcua.intake.reception;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.Role;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

import java.time.InstantSource;
import java.time.LocalDate;

/** Accepts or refuses what a desk or kiosk submits. */
@Component
final class ReceptionDesk {

    private final ReceptionRules rules;
    private final Filing filing;
    private final InstantSource clock;
    private final MeterRegistry meters;

    ReceptionDesk(Catalogue catalogue, Filing filing, InstantSource clock, MeterRegistry meters) {
        this.rules = new ReceptionRules(catalogue);
        this.filing = filing;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Receives a dossier; a repeated submission gets what the first one got.
     *
     * @throws InvalidReception when fields are wrong
     * @throws Problem for every other refusal
     */
    Reception receive(Submission submission) {
        Actor actor = submission.caller().actingAs(Role.RECEPTION, Role.KIOSK);
        return filing.earlier(submission.request()).orElseGet(() -> file(submission, actor));
    }

    private Reception file(Submission submission, Actor actor) {
        LocalDate today = VietnamTime.date(clock.instant());
        ReceptionOrder order = rules.check(submission.body().request(), today);
        authorise(submission.caller(), actor, order);
        Reception reception = filing.file(order, submission.request(), actor);
        if (!reception.replayed()) {
            count(order);
        }
        return reception;
    }

    private static void authorise(Caller caller, Actor actor, ReceptionOrder order) {
        caller.mustSee(order.agency().id(), order.department());
        if (actor.role() == Role.KIOSK && order.channel() != Channel.KIOSK) {
            throw Problem.of(HttpStatus.FORBIDDEN, "channel-not-allowed", order.channel().name());
        }
    }

    private void count(ReceptionOrder order) {
        Counter.builder("motcua.dossiers.received")
                .description("Dossiers received at a desk or kiosk, not imported")
                .tag("channel", order.channel().name())
                .tag("level", order.agency().level().name())
                .register(meters)
                .increment();
    }
}
