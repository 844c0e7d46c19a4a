package vn.motcua.processing.casework.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.digest.Sha256;
import vn.motcua.kernel.event.Actor;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseCommandHandler;
import vn.motcua.processing.casework.GivenCommand;
import vn.motcua.processing.casework.StaleCase;
import vn.motcua.processing.casework.UnknownCase;
import vn.motcua.processing.casework.model.CaseCommand;
import vn.motcua.processing.casework.model.CommandName;
import vn.motcua.processing.mandates.Mandate;

import java.util.Optional;

/** Takes commands: who gives them, for which version, and whether they came before. */
@Component
public final class CommandDesk {

    private final CaseDesk desk;
    private final CaseCommandHandler cases;
    private final Substitution substitution;

    CommandDesk(CaseDesk desk, CaseCommandHandler cases, Substitution substitution) {
        this.desk = desk;
        this.cases = cases;
        this.substitution = substitution;
    }

    /** The case after a command, which may have been carried out earlier. */
    public record Outcome(Case found, boolean replayed) {}

    /**
     * Carries out an order, unless that was done before.
     *
     * @throws Problem when the caller may not give it
     * @throws UnknownCase when there is no such case
     * @throws StaleCase when the case is at another version
     */
    public Outcome give(CaseOrder order, Caller caller) {
        requireActor(caller, order.name());
        GivenCommand given = given(order, caller);
        Case loaded;
        try {
            loaded = desk.findFor(order.name(), order.id(), caller);
        } catch (UnknownCase | Problem outOfReach) {
            // Perhaps by this command: it may have given the case to others.
            return carriedOut(order, given, caller).orElseThrow(() -> outOfReach);
        }
        if (isRepeated(loaded, given)) {
            return new Outcome(loaded, true);
        }
        if (order.version() != loaded.version()) {
            throw new StaleCase(loaded.summary());
        }
        CaseCommand command = command(order, loaded, caller);
        try {
            return new Outcome(cases.handle(loaded, command, given), false);
        } catch (StaleCase overtaken) {
            // Perhaps by the same command, sent twice at once: then it has been carried out.
            Case now = desk.findFor(order.name(), order.id(), caller);
            if (isRepeated(now, given)) {
                return new Outcome(now, true);
            }
            throw overtaken;
        }
    }

    /**
     * Refuses who may give that command to no case at all.
     *
     * @throws Problem {@code forbidden}
     */
    public static void requireActor(Caller caller, CommandName name) {
        actor(caller, name, null);
    }

    /** A case that left the caller's reach, as the caller left it. */
    private Optional<Outcome> carriedOut(
            CaseOrder order, @Nullable GivenCommand given, Caller caller) {
        return desk.findAnywhere(order.id())
                .filter(found -> isRepeated(found, given))
                .map(found -> new Outcome(found.asLeftBy(caller.subject()), true));
    }

    private CaseCommand command(CaseOrder order, Case loaded, Caller caller) {
        var summary = loaded.summary();
        Actor by = actor(caller, order.name(), substitution.of(caller, summary));
        return order.command(by, summary.subject());
    }

    private static Actor actor(Caller caller, CommandName name, @Nullable Mandate mandate) {
        return CaseAccess.actor(caller, name, mandate)
                .orElseThrow(() -> Problem.of(HttpStatus.FORBIDDEN, "forbidden"));
    }

    private static boolean isRepeated(Case loaded, @Nullable GivenCommand given) {
        if (given == null) {
            return false;
        }
        Optional<GivenCommand> earlier = loaded.given(given.key());
        if (earlier.isPresent() && !earlier.get().equals(given)) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        }
        return earlier.isPresent();
    }

    private static @Nullable GivenCommand given(CaseOrder order, Caller caller) {
        if (order.key() == null) {
            return null;
        }
        String said = order.name().word() + " " + order.words();
        return new GivenCommand(caller.subject() + ":" + order.key(), Sha256.hex(said));
    }
}
