package vn.motcua.reporting.view;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.platform.mongo.Indexes;
import vn.motcua.reporting.books.DoubledCode;
import vn.motcua.reporting.books.DoubledCode.Bearer;
import vn.motcua.reporting.books.DoubledCodeReader;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Generation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The codes that more than one dossier has: none should. They are kept beside the views, and looked
 * for only among the codes of the dossiers that were just written.
 */
@Component
final class DoubledCodes implements DoubledCodeReader {

    private static final Logger log = LoggerFactory.getLogger(DoubledCodes.class);

    private static final String COLLECTION = "doubledCodes";
    private static final String DOSSIERS = "dossiers";
    private static final String DOSSIER_ID = DOSSIERS + ".id";
    private static final String RECORDED_AT = "recordedAt";

    private static final Comparator<Bearer> FIRST_KNOWN =
            Comparator.comparing(Bearer::recordedAt).thenComparing(Bearer::id);

    private final MongoTemplate mongo;
    private final ViewWriter views;
    private final LiveViews live;

    DoubledCodes(MongoTemplate mongo, ViewWriter views, LiveViews live) {
        this.mongo = mongo;
        this.views = views;
        this.live = live;
    }

    /** How many there are in the live ledger. */
    long count() {
        return mongo.estimatedCount(live.generation().named(COLLECTION));
    }

    @Override
    public long count(Scope scope) {
        return mongo.count(
                ViewCriteria.query(ViewCriteria.of(scope)), live.generation().named(COLLECTION));
    }

    /** Some of all of them, in the order of their codes. */
    List<DoubledCode> page(int page, int size) {
        return page(new Query(), page, size);
    }

    @Override
    public List<DoubledCode> page(Scope scope, int page, int size) {
        return page(ViewCriteria.query(ViewCriteria.of(scope)), page, size);
    }

    private List<DoubledCode> page(Query all, int page, int size) {
        Query chosen = all.with(Sort.by(ViewFields.ID)).skip((long) page * size).limit(size);
        return mongo.find(chosen, Document.class, live.generation().named(COLLECTION)).stream()
                .map(DoubledCodes::read)
                .toList();
    }

    void prepare(Generation generation) {
        new Indexes(mongo, generation.named(ViewFields.DOSSIERS))
                .on(ViewFields.CODE, ViewFields.ID);
        new Indexes(mongo, generation.named(COLLECTION))
                .on(DOSSIER_ID)
                .on(ViewFields.AGENCY, ViewFields.ID);
    }

    void drop(Generation generation) {
        mongo.dropCollection(generation.named(COLLECTION));
    }

    /** Looks at the codes of dossiers that are written already, and at those they had before. */
    void check(Generation generation, Collection<Document> written) {
        if (written.isEmpty()) {
            return;
        }
        Set<String> doubtful = shared(generation, written);
        doubtful.addAll(known(generation, written));
        doubtful.forEach(code -> settle(generation, code));
    }

    private Set<String> shared(Generation generation, Collection<Document> written) {
        Query theirs =
                Query.query(
                        Criteria.where(ViewFields.CODE)
                                .in(values(written, ViewFields.CODE))
                                .and(ViewFields.ROUND)
                                .is(0));
        theirs.fields().include(ViewFields.CODE);
        Set<String> once = new HashSet<>();
        return mongo.find(theirs, Document.class, generation.named(ViewFields.DOSSIERS)).stream()
                .map(one -> one.getString(ViewFields.CODE))
                .filter(code -> !once.add(code))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<String> known(Generation generation, Collection<Document> written) {
        Query theirs =
                Query.query(Criteria.where(DOSSIER_ID).in(values(written, ViewFields.DOSSIER)));
        theirs.fields().include(ViewFields.ID);
        return mongo.find(theirs, Document.class, generation.named(COLLECTION)).stream()
                .map(one -> one.getString(ViewFields.ID))
                .toList();
    }

    /** Says of one code what the dossiers say now. */
    private void settle(Generation generation, String code) {
        List<Bearer> bearers =
                mongo
                        .find(
                                Query.query(
                                        Criteria.where(ViewFields.CODE)
                                                .is(code)
                                                .and(ViewFields.ROUND)
                                                .is(0)),
                                Document.class,
                                generation.named(ViewFields.DOSSIERS))
                        .stream()
                        .map(ViewDocuments::fact)
                        .map(DoubledCodes::bearer)
                        .sorted(FIRST_KNOWN)
                        .toList();
        if (bearers.size() > 1) {
            views.replace(generation.named(COLLECTION), List.of(write(code, bearers)));
            log.error(
                    "The code {} was given to {} dossiers: {}",
                    code,
                    bearers.size(),
                    bearers.stream().map(Bearer::id).toList());
        } else {
            mongo.remove(
                    Query.query(Criteria.where(ViewFields.ID).is(code)),
                    generation.named(COLLECTION));
        }
    }

    private static List<String> values(Collection<Document> documents, String field) {
        return documents.stream().map(one -> one.getString(field)).toList();
    }

    private static Bearer bearer(Fact fact) {
        return new Bearer(
                fact.dossierId().toString(),
                fact.dimensions().agency().value(),
                fact.dimensions().department().value(),
                fact.dimensions().procedure().value(),
                fact.receivedAt(),
                fact.journal().isEmpty()
                        ? fact.receivedAt()
                        : fact.journal().getFirst().recordedAt());
    }

    private static Document write(String code, List<Bearer> bearers) {
        List<Document> dossiers =
                bearers.stream()
                        .map(one ->
                                new Document("id", one.id())
                                        .append(ViewFields.AGENCY, one.agency())
                                        .append(ViewFields.DEPARTMENT, one.department())
                                        .append(ViewFields.PROCEDURE, one.procedure())
                                        .append(ViewFields.RECEIVED_AT, one.receivedAt())
                                        .append(RECORDED_AT, one.recordedAt()))
                        .toList();
        return new Document(ViewFields.ID, code)
                .append(ViewFields.AGENCY, bearers.stream().map(Bearer::agency).distinct().toList())
                .append(DOSSIERS, dossiers);
    }

    private static DoubledCode read(Document document) {
        return new DoubledCode(
                document.getString(ViewFields.ID),
                document.getList(DOSSIERS, Document.class).stream()
                        .map(one ->
                                new Bearer(
                                        one.getString("id"),
                                        one.getString(ViewFields.AGENCY),
                                        one.getString(ViewFields.DEPARTMENT),
                                        one.getString(ViewFields.PROCEDURE),
                                        one.getDate(ViewFields.RECEIVED_AT).toInstant(),
                                        one.getDate(RECORDED_AT).toInstant()))
                        .toList());
    }
}
