package vn.motcua.processing.casework.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import static vn.motcua.processing.casework.persistence.CaseDocuments.COLLECTION;
import static vn.motcua.processing.casework.persistence.CaseDocuments.HISTORY;
import static vn.motcua.processing.casework.persistence.CaseDocuments.ID;
import static vn.motcua.processing.casework.persistence.CaseDocuments.STAGE;
import static vn.motcua.processing.casework.persistence.CaseDocuments.VERSION;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.outbox.OutboxDocuments;
import vn.motcua.platform.outbox.OutboxMessages;
import vn.motcua.platform.outbox.OutboxRelay;
import vn.motcua.processing.casework.ActionPlan;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.GivenCommand;
import vn.motcua.processing.casework.InboxPage;
import vn.motcua.processing.casework.InboxQuery;
import vn.motcua.processing.casework.model.CaseState;
import vn.motcua.processing.casework.model.Stage;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One document per case, which is its own outbox: every command is one conditional write. */
final class MongoCaseRepository implements CaseRepository {

    private final MongoTemplate mongo;
    private final InboxCriteria criteria;
    private final ActionPlan plan;
    private final OutboxMessages messages;
    private final OutboxRelay relay;
    private final InstantSource clock;

    MongoCaseRepository(
            MongoTemplate mongo,
            InboxCriteria criteria,
            ActionPlan plan,
            OutboxMessages messages,
            OutboxRelay relay,
            InstantSource clock) {
        this.mongo = mongo;
        this.criteria = criteria;
        this.plan = plan;
        this.messages = messages;
        this.relay = relay;
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
        Map<Stage, Long> counts = counts(criteria.acrossStages(query.filter(), today));
        Stage stage = query.filter().stage();
        long total =
                stage == null
                        ? counts.values().stream().mapToLong(Long::longValue).sum()
                        : counts.getOrDefault(stage, 0L);
        if (query.before() >= total) {
            return new InboxPage(List.of(), total, counts);
        }
        Query page =
                query(criteria.of(query.filter(), today))
                        .with(InboxCriteria.order(query))
                        .skip(query.before())
                        .limit(query.size());
        page.fields().include(CaseDocuments.SUMMARY);
        List<Document> found = mongo.find(page, Document.class, COLLECTION);
        return new InboxPage(found.stream().map(CaseDocuments::summary).toList(), total, counts);
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

    private Map<Stage, Long> counts(Criteria matching) {
        var byStage =
                Aggregation.newAggregation(
                        Aggregation.match(matching), Aggregation.group(STAGE).count().as("n"));
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        for (Document group : mongo.aggregate(byStage, COLLECTION, Document.class)) {
            counts.put(
                    Stage.valueOf(group.getString(ID)), group.get("n", Number.class).longValue());
        }
        return counts;
    }
}
