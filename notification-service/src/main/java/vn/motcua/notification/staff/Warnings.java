package vn.motcua.notification.staff;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.mongo.Indexes;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** The stored warnings, one document for each person and dossier. */
final class Warnings {

    private static final String COLLECTION = "staff-warnings";
    private static final int TRIES = 20;

    private final MongoTemplate mongo;

    Warnings(MongoTemplate mongo) {
        this.mongo = mongo;
        new Indexes(mongo, COLLECTION)
                .unique("_id", WarningDocuments.VERSION)
                .on(WarningDocuments.DOSSIER)
                .sparse(WarningDocuments.SEND_AT);
    }

    /** Takes one step, again from the start when somebody else was faster. */
    void change(DossierId dossier, String account, UnaryOperator<PersonsWarnings> step) {
        String id = WarningDocuments.id(dossier, account);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Document stored = mongo.findById(id, Document.class, COLLECTION);
            PersonsWarnings before =
                    stored == null
                            ? PersonsWarnings.none(dossier, account)
                            : WarningDocuments.read(stored);
            PersonsWarnings after = step.apply(before);
            if (after.equals(before) || replace(before, after)) {
                return;
            }
        }
        throw new OptimisticLockingFailureException("The warnings of " + id + " kept changing");
    }

    /** Takes one step; false when somebody else has taken one since {@code before} was read. */
    boolean replace(PersonsWarnings before, PersonsWarnings after) {
        Document next = WarningDocuments.write(after.next());
        if (before.version() == 0) {
            return insert(next);
        }
        Query unchanged =
                query(
                        where("_id")
                                .is(next.getString("_id"))
                                .and(WarningDocuments.VERSION)
                                .is(before.version()));
        return mongo.replace(unchanged, next, COLLECTION).getMatchedCount() == 1;
    }

    /** Those of a dossier of which one is pending. */
    List<PersonsWarnings> pendingOf(DossierId dossier) {
        return read(
                query(
                        where(WarningDocuments.DOSSIER)
                                .is(dossier.toString())
                                .and(WarningDocuments.SEND_AT)
                                .exists(true)));
    }

    /** Those of which one is pending that had to be sent by then, the longest overdue first. */
    List<PersonsWarnings> due(Instant now, int limit) {
        return read(
                query(where(WarningDocuments.SEND_AT).lte(now))
                        .with(Sort.by(WarningDocuments.SEND_AT))
                        .limit(limit));
    }

    /** Some of those of which one is pending, by their ids, after the last of the page before. */
    List<PersonsWarnings> pendingAfter(String id, int size) {
        return read(
                query(where("_id").gt(id).and(WarningDocuments.SEND_AT).exists(true))
                        .with(Sort.by("_id"))
                        .limit(size));
    }

    private List<PersonsWarnings> read(Query query) {
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(WarningDocuments::read)
                .toList();
    }

    private boolean insert(Document first) {
        try {
            mongo.insert(first, COLLECTION);
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }
}
