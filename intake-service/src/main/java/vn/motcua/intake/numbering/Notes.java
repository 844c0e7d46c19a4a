package vn.motcua.intake.numbering;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** What is known of each number: for which dossier it was taken, and why that never got it. */
@Component
final class Notes {

    private static final String COLLECTION = "numbering";
    private static final String REASON = "reason";

    private final MongoTemplate mongo;

    Notes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Notes a number; false when it has been noted before. */
    boolean add(DossierCode code, DossierId dossier, Instant now) {
        try {
            mongo.insert(
                    new Document("_id", code.value())
                            .append("dossier", dossier.toString())
                            .append("takenAt", Date.from(now)),
                    COLLECTION);
            return true;
        } catch (DuplicateKeyException before) {
            return false;
        }
    }

    void giveUp(DossierCode code, HoleReason reason) {
        mongo.updateFirst(
                query(where("_id").is(code.value())),
                new Update().set(REASON, reason.name()),
                COLLECTION);
    }

    /** The hole a number is when no dossier has it; empty when nothing was noted. */
    Optional<Hole> hole(DossierCode code) {
        return Optional.ofNullable(mongo.findById(code.value(), Document.class, COLLECTION))
                .map(noted ->
                        new Hole(
                                code,
                                Optional.ofNullable(noted.getString(REASON))
                                        .map(HoleReason::valueOf)
                                        .orElse(HoleReason.NOT_STORED),
                                DossierId.parse(noted.getString("dossier")),
                                noted.getDate("takenAt").toInstant()));
    }
}
