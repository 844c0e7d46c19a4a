package vn.motcua.processing.casework.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import static vn.motcua.processing.casework.persistence.CaseDocuments.HISTORY;
import static vn.motcua.processing.casework.persistence.CaseDocuments.ID;
import static vn.motcua.processing.casework.persistence.CaseDocuments.VERSION;

import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.outbox.OutboxDocuments;
import vn.motcua.processing.casework.ActionPlan;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.FollowedCases;
import vn.motcua.processing.casework.model.CaseState;

import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** The cases of one collection, one document for each; every step is one conditional write. */
record MongoFollowedCases(
        MongoTemplate mongo, String collection, ActionPlan plan, InstantSource clock)
        implements FollowedCases {

    @Override
    public Optional<Case> find(DossierId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), Document.class, collection))
                .map(CaseDocuments::read);
    }

    @Override
    public boolean create(Case opened) {
        try {
            mongo.insert(CaseDocuments.write(opened, plan, clock.instant()), collection);
            return true;
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    @Override
    public boolean adopt(Case loaded, DossierEvent theirs, CaseState next) {
        var update = new Update().push(HISTORY, CaseDocuments.json(theirs));
        return write(loaded, theirs, next, update).isPresent();
    }

    /**
     * Adds to an update where the event takes the case, and carries it out.
     *
     * @return the outbox afterwards; empty when the case has changed since it was loaded
     */
    Optional<Document> write(Case loaded, DossierEvent event, CaseState next, Update update) {
        var events = Stream.concat(loaded.events().stream(), Stream.of(event)).toList();
        CaseDocuments.planning(CaseDocuments.moving(update, next), plan, next, events);
        Query asLoaded =
                query(where(ID).is(loaded.id().toString()).and(VERSION).is(loaded.version()));
        asLoaded.fields().include(OutboxDocuments.OUTBOX, OutboxDocuments.PENDING);
        return Optional.ofNullable(
                mongo.findAndModify(
                        asLoaded,
                        update,
                        FindAndModifyOptions.options().returnNew(true),
                        Document.class,
                        collection));
    }
}
