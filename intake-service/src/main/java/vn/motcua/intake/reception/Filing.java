package vn.motcua.intake.reception;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.intake.dossier.NewDossier;
import vn.motcua.intake.dossier.Origin.Desk;
import vn.motcua.intake.dossier.Origin.Request;
import vn.motcua.intake.numbering.HoleReason;
import vn.motcua.intake.numbering.Numbering;
import vn.motcua.intake.reception.ReceptionRecords.Filed;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.problem.Problem;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Files dossiers, each request once. The dossier, the key of its request, and what the others must
 * be told are one document: whatever dies between two steps, the request can be repeated.
 */
@Component
final class Filing {

    private final ReceptionRecords records;
    private final Numbering numbering;
    private final Dossiers dossiers;
    private final InstantSource clock;

    Filing(ReceptionRecords records, Numbering numbering, Dossiers dossiers, InstantSource clock) {
        this.records = records;
        this.numbering = numbering;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /**
     * What an earlier request with the same key filed.
     *
     * @throws Problem {@code idempotency-key-reused} when that request had another body
     */
    Optional<Reception> earlier(Request request) {
        return dossiers.byRequest(request.key()).map(filed -> replay(filed, request));
    }

    Reception file(ReceptionOrder order, Request request, Actor actor) {
        while (true) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            DossierId id = records.nextId();
            DossierCode code = numbering.take(order.agency(), id, now);
            NewDossier fresh = records.write(order, new Filed(id, code, now, actor), request);
            try {
                dossiers.add(fresh, now);
                return new Reception(fresh.dossier(), false);
            } catch (DuplicateKeyException taken) {
                Optional<Dossier> winner = dossiers.byRequest(request.key());
                if (winner.isPresent()) {
                    numbering.giveUp(code, HoleReason.DUPLICATE_REQUEST);
                    return replay(winner.get(), request);
                }
                numbering.giveUp(code, HoleReason.CODE_TAKEN);
            }
        }
    }

    private static Reception replay(Dossier filed, Request request) {
        boolean same = filed.origin() instanceof Desk desk && desk.request().equals(request);
        if (!same) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        }
        return new Reception(filed, true);
    }
}
