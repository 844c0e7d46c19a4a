package vn.motcua.processing.casework.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import static vn.motcua.processing.casework.persistence.CaseDocuments.COLLECTION;
import static vn.motcua.processing.casework.persistence.CaseDocuments.DUE_AT;
import static vn.motcua.processing.casework.persistence.CaseDocuments.ID;
import static vn.motcua.processing.casework.persistence.CaseDocuments.NEXT_ACTION_AT;
import static vn.motcua.processing.casework.persistence.CaseDocuments.PLAN;
import static vn.motcua.processing.casework.persistence.CaseDocuments.STAGE;
import static vn.motcua.processing.casework.persistence.CaseDocuments.VERSION;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import vn.motcua.kernel.id.DossierId;
import vn.motcua.processing.casework.ActionPlan;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseAgenda;
import vn.motcua.processing.casework.model.Stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads ids alone: whoever acts on a case loads it then, as it is then. */
final class MongoCaseAgenda implements CaseAgenda {

    private static final List<String> OPEN_OR_DECIDED =
            Stream.concat(
                            InboxCriteria.OPEN.stream(),
                            Stream.of(Stage.RESOLVED.name(), Stage.DELIVERED.name()))
                    .toList();

    private final MongoTemplate mongo;
    private final InboxCriteria criteria;
    private final ActionPlan plan;

    MongoCaseAgenda(MongoTemplate mongo, InboxCriteria criteria, ActionPlan plan) {
        this.mongo = mongo;
        this.criteria = criteria;
        this.plan = plan;
    }

    @Override
    public List<Entry> due(Instant by, @Nullable Entry after, int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where(NEXT_ACTION_AT).lte(by));
        if (after != null) {
            all.add(after(after));
        }
        Query page = owned(all).with(Sort.by(DUE_AT, ID)).limit(limit);
        page.fields().include(ID, DUE_AT);
        return mongo.find(page, Document.class, COLLECTION).stream()
                .map(found -> new Entry(id(found), found.getDate(DUE_AT).toInstant()))
                .toList();
    }

    @Override
    public Optional<Instant> earliest() {
        Query first = owned(new ArrayList<>(List.of(where(NEXT_ACTION_AT).gt(Instant.EPOCH))));
        first.with(Sort.by(NEXT_ACTION_AT)).limit(1).fields().include(NEXT_ACTION_AT);
        return Optional.ofNullable(mongo.findOne(first, Document.class, COLLECTION))
                .map(found -> found.getDate(NEXT_ACTION_AT).toInstant());
    }

    @Override
    public List<DossierId> outdated(int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where(PLAN).ne(plan.version()));
        all.add(where(STAGE).in(InboxCriteria.OPEN));
        Query some = owned(all).limit(limit);
        some.fields().include(ID);
        return mongo.find(some, Document.class, COLLECTION).stream()
                .map(MongoCaseAgenda::id)
                .toList();
    }

    @Override
    public List<DossierId> openOrDecided(@Nullable DossierId after, int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where(STAGE).in(OPEN_OR_DECIDED));
        if (after != null) {
            all.add(where(ID).gt(after.toString()));
        }
        Query page = owned(all).with(Sort.by(ID)).limit(limit);
        page.fields().include(ID);
        return mongo.find(page, Document.class, COLLECTION).stream()
                .map(MongoCaseAgenda::id)
                .toList();
    }

    @Override
    public void plan(Case loaded) {
        var asLoaded = where(ID).is(loaded.id().toString()).and(VERSION).is(loaded.version());
        var update = CaseDocuments.planning(new Update(), plan, loaded.state(), loaded.events());
        mongo.updateFirst(query(asLoaded), update, COLLECTION);
    }

    private Query owned(List<Criteria> all) {
        criteria.addOwned(all);
        return query(new Criteria().andOperator(all));
    }

    private static Criteria after(Entry last) {
        return new Criteria()
                .orOperator(
                        where(DUE_AT).gt(last.dueAt()),
                        where(DUE_AT).is(last.dueAt()).and(ID).gt(last.id().toString()));
    }

    private static DossierId id(Document found) {
        return DossierId.parse(found.getString(ID));
    }
}
