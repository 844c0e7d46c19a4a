package vn.motcua.reporting.view;

import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.books.Condition;
import vn.motcua.reporting.books.DossierAudit;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Gives out dossiers as they are stored, live or closed. */
@Component
final class AuditView implements DossierAudit {

    private static final List<String> ASKED_BY =
            List.of(
                    ViewFields.AGENCY,
                    ViewFields.DEPARTMENT,
                    ViewFields.PROCEDURE,
                    ViewFields.CHANNEL,
                    ViewFields.SEQUENCE,
                    ViewFields.RECEIVED_DAY,
                    ViewFields.BEGUN_DAY,
                    ViewFields.CLOSED_DAY,
                    ViewFields.ENDING,
                    ViewFields.TIMING,
                    ViewFields.SPANS);

    private final MongoTemplate mongo;
    private final LiveViews live;

    AuditView(MongoTemplate mongo, LiveViews live) {
        this.mongo = mongo;
        this.live = live;
    }

    @Override
    public void each(Scope scope, Condition condition, Consumer<Listed> one) {
        List<Criteria> criteria = new ArrayList<>(ViewCriteria.of(scope));
        criteria.addAll(ViewCriteria.of(condition));
        try (Stream<Document> all =
                mongo.stream(
                        Batches.of(ViewCriteria.query(criteria)),
                        Document.class,
                        live.dossiers())) {
            all.map(AuditView::listed).forEach(one);
        }
    }

    @Override
    public Map<String, Long> sequences(Scope scope, Condition condition) {
        List<Criteria> criteria = new ArrayList<>(ViewCriteria.of(scope));
        criteria.addAll(ViewCriteria.of(condition));
        return sequences(criteria, live.dossiers());
    }

    @Override
    public Map<String, Long> closedSequences(String closing, Scope scope) {
        List<Criteria> criteria = new ArrayList<>(ViewCriteria.of(scope));
        criteria.add(Criteria.where(ViewFields.CLOSING).is(closing));
        return sequences(criteria, ViewFields.CLOSED_DOSSIERS);
    }

    @Override
    public Map<String, Fact> facts(Collection<String> dossiers) {
        return facts(dossiers, live.dossiers());
    }

    @Override
    public Map<String, Fact> closedFacts(String closing, Collection<String> dossiers) {
        return facts(
                dossiers.stream().map(id -> ViewDocuments.closedId(closing, id)).toList(),
                ViewFields.CLOSED_DOSSIERS);
    }

    @Override
    public SortedMap<String, byte[]> closedFacts(String closing) {
        Query query = Query.query(Criteria.where(ViewFields.CLOSING).is(closing));
        query.fields().include(ViewFields.DOSSIER, ViewFields.FACT);
        SortedMap<String, byte[]> facts = new TreeMap<>();
        try (Stream<Document> all =
                mongo.stream(Batches.of(query), Document.class, ViewFields.CLOSED_DOSSIERS)) {
            all.forEach(one ->
                    facts.put(
                            one.getString(ViewFields.DOSSIER),
                            one.get(ViewFields.FACT, Binary.class).getData()));
        }
        return facts;
    }

    private Map<String, Long> sequences(List<Criteria> criteria, String collection) {
        Query query = ViewCriteria.query(criteria);
        query.fields().include(ViewFields.DOSSIER, ViewFields.SEQUENCE);
        Map<String, Long> sequences = new HashMap<>();
        try (Stream<Document> all = mongo.stream(Batches.of(query), Document.class, collection)) {
            all.forEach(one ->
                    sequences.put(
                            one.getString(ViewFields.DOSSIER), one.getLong(ViewFields.SEQUENCE)));
        }
        return sequences;
    }

    private Map<String, Fact> facts(Collection<String> ids, String collection) {
        Query query = Query.query(Criteria.where(ViewFields.ID).in(ids));
        Map<String, Fact> facts = new HashMap<>();
        try (Stream<Document> all = mongo.stream(Batches.of(query), Document.class, collection)) {
            all.forEach(
                    one -> facts.put(one.getString(ViewFields.DOSSIER), ViewDocuments.fact(one)));
        }
        return facts;
    }

    private static Listed listed(Document document) {
        Round round = ViewDocuments.round(document);
        Document told = ViewDocuments.of(round.fact()).get(round.number());
        return new Listed(
                round,
                ASKED_BY.stream()
                        .allMatch(field -> Objects.equals(document.get(field), told.get(field))));
    }
}
