package vn.motcua.intake.numbering;

import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.intake.recovery.LostDossiers;
import vn.motcua.intake.recovery.SeenDossier;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.problem.Problem;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;

/**
 * Sets codes aside for dossiers whose code was another citizen's first: one for each dossier and
 * code, however often it is asked for. The dossier goes by it once its department has said so on
 * the log.
 */
@Component
final class Recodings {

    private static final String COLLECTION = "recodings";
    private static final String NEW_CODE = "newCode";

    private final MongoTemplate mongo;
    private final Numbering numbering;
    private final Dossiers dossiers;
    private final LostDossiers lost;
    private final Catalogue catalogue;
    private final InstantSource clock;

    Recodings(
            MongoTemplate mongo,
            Numbering numbering,
            Dossiers dossiers,
            LostDossiers lost,
            Catalogue catalogue,
            InstantSource clock) {
        this.mongo = mongo;
        this.numbering = numbering;
        this.dossiers = dossiers;
        this.lost = lost;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The code set aside for a dossier.
     *
     * @throws Problem {@code unknown-dossier-id}, or {@code code-differs} when it has another code
     *     than is said
     */
    DossierCode setAside(DossierId id, DossierCode oldCode) {
        return known(id, oldCode).orElseGet(() -> take(id, oldCode));
    }

    /** Where a dossier was received. */
    AgencyId agency(DossierId id) {
        return subject(id).agency();
    }

    private Optional<DossierCode> known(DossierId id, DossierCode oldCode) {
        return Optional.ofNullable(mongo.findById(key(id, oldCode), Document.class, COLLECTION))
                .map(stored -> new DossierCode(stored.getString(NEW_CODE)));
    }

    private DossierCode take(DossierId id, DossierCode oldCode) {
        Subject subject = subject(id);
        if (!subject.code().equals(oldCode)) {
            throw Problem.of(
                    HttpStatus.CONFLICT, "code-differs", subject.code().value(), oldCode.value());
        }
        Agency agency = catalogue.agency(subject.agency()).orElseThrow(() -> unknown(id));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        DossierCode fresh = numbering.take(agency, id, now);
        try {
            mongo.insert(
                    new Document("_id", key(id, oldCode))
                            .append(NEW_CODE, fresh.value())
                            .append("at", Date.from(now)),
                    COLLECTION);
            return fresh;
        } catch (DuplicateKeyException meanwhile) {
            numbering.giveUp(fresh, HoleReason.DUPLICATE_REQUEST);
            return known(id, oldCode).orElseThrow(() -> meanwhile);
        }
    }

    private Subject subject(DossierId id) {
        Optional<Subject> here = dossiers.byId(id).map(Subject::of);
        return here.or(() -> lost.byId(id).map(Subject::of)).orElseThrow(() -> unknown(id));
    }

    private static Problem unknown(DossierId id) {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown-dossier-id", id.toString());
    }

    private static String key(DossierId id, DossierCode oldCode) {
        return id + "|" + oldCode;
    }

    private record Subject(AgencyId agency, DossierCode code) {

        static Subject of(Dossier dossier) {
            return new Subject(dossier.agency(), dossier.code());
        }

        static Subject of(SeenDossier seen) {
            return new Subject(seen.agency(), seen.code());
        }
    }
}
