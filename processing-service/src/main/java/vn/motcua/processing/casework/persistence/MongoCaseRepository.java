package vn.motcua.processing.casework.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import static vn.motcua.processing.casework.persistence.CaseDocuments.COLLECTION;
import static vn.motcua.processing.casework.persistence.CaseDocuments.HISTORY;
import static vn.motcua.processing.casework.persistence.CaseDocuments.ID;
import static vn.motcua.processing.casework.persistence.CaseDocuments.VERSION;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.outbox.OutboxDocuments;
import vn.motcua.platform.outbox.OutboxMessages;
import vn.motcua.platform.outbox.OutboxRelay;
import vn.motcua.platform.position.CaughtUp;
import vn.motcua.processing.casework.ActionPlan;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.GivenCommand;
import vn.motcua.processing.casework.InboxPage;
import vn.motcua.processing.casework.InboxQuery;
import vn.motcua.processing.casework.model.CaseState;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One document per case, which is its own outbox: every command is one conditional write. */
final class MongoCaseRepository implements CaseRepository {

    private final MongoTemplate mongo;
    private final MongoInbox inbox;
    private final ActionPlan plan;
    private final OutboxMessages messages;
    private final OutboxRelay relay;
    private final CaughtUp caughtUp;
    private final InstantSource clock;

    MongoCaseRepository(
            MongoTemplate mongo,
            MongoInbox inbox,
            ActionPlan plan,
            OutboxMessages messages,
            OutboxRelay relay,
            CaughtUp caughtUp,
            InstantSource clock) {
        this.mongo = mongo;
        this.inbox = inbox;
        this.plan = plan;
        this.messages = messages;
        this.relay = relay;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    @Override
    public Optional<Case> find(DossierId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), Document.class, COLLECTION))
                .map(CaseDocuments::read);
    }

    @Override
    public boolean create(Case opened) {
        try {
            mongo.insert(CaseDocuments.write(opened, plan, clock.instant()), COLLECTION);
            return true;
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    @Override
    public Optional<Case> append(
            Case loaded, DossierEvent ours, CaseState next, @Nullable GivenCommand command) {
        caughtUp.require();
        // A position is the event's sequence: what is published is then known by it, too.
        var message = messages.of(ours.sequence(), ours);
        var update = OutboxDocuments.appending(List.of(message), clock.instant());
        if (command != null) {
            update.push(CaseDocuments.COMMANDS, CaseDocuments.write(command));
        }
        Optional<Document> written = write(loaded, ours, next, update);
        written.map(OutboxDocuments::outgoing).map(List::of).ifPresent(relay::wake);
        return written.map(CaseDocuments::read);
    }

    @Override
    public boolean adopt(Case loaded, DossierEvent theirs, CaseState next) {
        var update = new Update().push(HISTORY, CaseDocuments.json(theirs));
        return write(loaded, theirs, next, update).isPresent();
    }

    @Override
    public InboxPage list(InboxQuery query, LocalDate today) {
        return inbox.page(query, today);
    }

    private Optional<Document> write(
            Case loaded, DossierEvent event, CaseState next, Update update) {
        var events = Stream.concat(loaded.events().stream(), Stream.of(event)).toList();
        CaseDocuments.planning(CaseDocuments.moving(update, next), plan, next, events);
        var asLoaded = where(ID).is(loaded.id().toString()).and(VERSION).is(loaded.version());
        return Optional.ofNullable(
                mongo.findAndModify(
                        query(asLoaded),
                        update,
                        FindAndModifyOptions.options().returnNew(true),
                        Document.class,
                        COLLECTION));
    }
}
