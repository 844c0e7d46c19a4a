package vn.motcua.notification.contact;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.mongo.Indexes;

import java.util.function.UnaryOperator;

/** The stored correspondences, one document for each dossier. */
final class Correspondences {

    private static final String COLLECTION = "correspondences";
    private static final int TRIES = 20;

    private final MongoTemplate mongo;

    Correspondences(MongoTemplate mongo) {
        this.mongo = mongo;
        new Indexes(mongo, COLLECTION).unique("_id", CorrespondenceDocuments.VERSION);
    }

    /** The correspondence of a dossier; an empty one when none is stored. */
    Correspondence find(DossierId dossierId) {
        Document stored = mongo.findById(dossierId.toString(), Document.class, COLLECTION);
        return stored == null
                ? Correspondence.about(dossierId)
                : CorrespondenceDocuments.read(stored);
    }

    /**
     * Takes one step with the correspondence of a dossier, again from the start when somebody else
     * was faster.
     *
     * @return what is stored afterwards
     */
    Correspondence change(DossierId dossierId, UnaryOperator<Correspondence> step) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Correspondence before = find(dossierId);
            Correspondence after = step.apply(before);
            if (after.equals(before)) {
                return before;
            }
            Correspondence next = CorrespondenceDocuments.next(after);
            if (before.version() == 0 ? insert(next) : replace(before, next)) {
                return next;
            }
        }
        throw new OptimisticLockingFailureException(
                "The correspondence of " + dossierId + " kept changing");
    }

    private boolean insert(Correspondence first) {
        try {
            mongo.insert(CorrespondenceDocuments.write(first), COLLECTION);
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }

    private boolean replace(Correspondence before, Correspondence next) {
        var unchanged =
                query(
                        where("_id")
                                .is(before.dossierId().toString())
                                .and(CorrespondenceDocuments.VERSION)
                                .is(before.version()));
        return mongo.replace(unchanged, CorrespondenceDocuments.write(next), COLLECTION)
                        .getMatchedCount()
                == 1;
    }
}
