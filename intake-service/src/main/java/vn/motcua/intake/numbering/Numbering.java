package vn.motcua.intake.numbering;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.intake.recovery.LostDossiers;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.problem.Problem;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Numbers dossiers per agency and day in Vietnam. A number once taken is never given again: when
 * its request dies, it stays a hole, and {@link HoleAudit} tells what is known of it. That holds
 * also when the store comes back without its last moments: numbers are in a file beside it before
 * they are answered, and the log is read before the first one is taken.
 */
@Component
public final class Numbering {

    private static final Logger log = LoggerFactory.getLogger(Numbering.class);

    /** How long a request may wait for the log. */
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Counters counters;
    private final Notes notes;
    private final NumbersFile file;
    private final LostDossiers lost;
    private final LogGate gate;

    Numbering(
            Counters counters,
            Notes notes,
            NumbersFile file,
            LostDossiers lost,
            LogGate gate,
            InstantSource clock) {
        this.counters = counters;
        this.notes = notes;
        this.file = file;
        this.lost = lost;
        this.gate = gate;
        raise(file.highest(), clock.instant());
    }

    /**
     * Takes the agency's next number of that day for a dossier.
     *
     * @throws Problem {@code numbers-not-ready} while the log is read, {@code numbers-not-kept}
     *     when the number cannot be written down
     */
    public DossierCode take(Agency agency, DossierId dossier, Instant now) {
        requireOpen();
        var counter = new CounterId(agency.id(), VietnamTime.date(now));
        while (true) {
            Taken taken = counters.next(counter, agency.codePrefix());
            DossierCode code = taken.code();
            boolean fresh = notes.add(code, dossier, now);
            keep(taken);
            if (fresh && !lost.have(code)) {
                return code;
            }
            if (fresh) {
                giveUp(code, HoleReason.CODE_TAKEN);
            }
        }
    }

    /** Notes why a number taken will never be a dossier's. */
    public void giveUp(DossierCode code, HoleReason reason) {
        notes.giveUp(code, reason);
    }

    /** Lets no number be given again that is known to be taken. */
    void raise(Collection<Taken> known, Instant now) {
        Map<CounterId, Taken> highest =
                known.stream().collect(Collectors.toMap(Taken::counter, one -> one, Taken::higher));
        counters.raise(highest.values(), now);
    }

    private void keep(Taken taken) {
        try {
            file.keep(taken);
        } catch (IOException failed) {
            log.error(
                    "The number {} cannot be written down and is not given", taken.code(), failed);
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "numbers-not-kept");
        }
    }

    private void requireOpen() {
        try {
            if (!gate.passed(WAIT)) {
                throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "numbers-not-ready");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "numbers-not-ready");
        }
    }
}
