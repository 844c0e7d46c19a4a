package vn.motcua.intake.dossier;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.mongo.Indexes;
import vn.motcua.platform.outbox.OutboxDocuments;
import vn.motcua.platform.outbox.OutboxRelay;
import vn.motcua.platform.outbox.Outgoing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All dossiers that came in here; a dossier and its outbox are written in one write. */
@Component
public final class Dossiers {

    /** Also named in this service's configuration, for the relay. */
    static final String COLLECTION = "dossiers";

    private static final Logger log = LoggerFactory.getLogger(Dossiers.class);

    private final MongoTemplate mongo;
    private final OutboxRelay relay;

    Dossiers(MongoTemplate mongo, OutboxRelay relay) {
        this.mongo = mongo;
        this.relay = relay;
        new Indexes(mongo, COLLECTION)
                .unique(DossierDocument.CODE)
                .on(DossierDocument.AGENCY, DossierDocument.RECEIVED_AT);
        // Sparse, because a dossier from an older system has no request, and most have one code.
        mongo.indexOps(COLLECTION)
                .createIndex(
                        new Index()
                                .on(DossierDocument.REQUEST_KEY, Direction.ASC)
                                .unique()
                                .sparse());
        mongo.indexOps(COLLECTION)
                .createIndex(new Index().on(DossierDocument.FORMER_CODES, Direction.ASC).sparse());
    }

    /**
     * Stores a dossier and wakes the relay.
     *
     * @throws DuplicateKeyException when its code or its request is there
     */
    public void add(NewDossier added, Instant now) {
        mongo.insert(document(added, now), COLLECTION);
        if (!added.messages().isEmpty()) {
            relay.wake(List.of(outgoing(added)));
        }
    }

    /**
     * Stores those whose codes are not there yet, and wakes the relay for them.
     *
     * @return the codes that were there
     */
    public Set<DossierCode> addAll(List<NewDossier> added, Instant now) {
        List<Document> documents = added.stream().map(one -> document(one, now)).toList();
        Set<Integer> refused = UnorderedInsert.insert(mongo, COLLECTION, documents);
        Set<DossierCode> there = new HashSet<>();
        List<Outgoing> written = new ArrayList<>();
        for (int index = 0; index < documents.size(); index++) {
            if (refused.contains(index)) {
                there.add(added.get(index).dossier().code());
            } else {
                written.add(outgoing(added.get(index)));
            }
        }
        relay.wake(written);
        return there;
    }

    public Optional<Dossier> byCode(DossierCode code) {
        return one(query(where(DossierDocument.CODE).is(code.value())));
    }

    public Optional<Dossier> byId(DossierId id) {
        return one(query(where("_id").is(id.toString())));
    }

    /** Those of the dossiers that are here, in no particular order. */
    public List<Dossier> byIds(Collection<DossierId> ids) {
        Query sought = query(where("_id").in(ids.stream().map(DossierId::toString).toList()));
        return mongo.find(sought, Document.class, COLLECTION).stream()
                .map(DossierDocument::read)
                .toList();
    }

    /** Those that went by a code until they were given another one, because it was another's. */
    public List<Dossier> byFormerCode(DossierCode code) {
        return mongo
                .find(
                        query(where(DossierDocument.FORMER_CODES).is(code.value())),
                        Document.class,
                        COLLECTION)
                .stream()
                .map(DossierDocument::read)
                .toList();
    }

    /** Lets a dossier go by its new code, if it is here and has the old one. */
    public void recode(DossierId id, DossierCode oldCode, DossierCode newCode) {
        Query its =
                query(where("_id").is(id.toString()).and(DossierDocument.CODE).is(oldCode.value()));
        var recoded =
                new Update()
                        .set(DossierDocument.CODE, newCode.value())
                        .addToSet(DossierDocument.FORMER_CODES, oldCode.value());
        try {
            mongo.updateFirst(its, recoded, COLLECTION);
        } catch (DuplicateKeyException another) {
            // Whoever follows the log must go on; the ledger raises the alarm.
            log.error("Dossier {} cannot go by {}: another has it", id, newCode, another);
        }
    }

    /** Remembers that a dossier went by another code before. */
    public void formerly(DossierId id, DossierCode code) {
        mongo.updateFirst(
                query(where("_id").is(id.toString())),
                new Update().addToSet(DossierDocument.FORMER_CODES, code.value()),
                COLLECTION);
    }

    /** The dossier that a request filed. */
    public Optional<Dossier> byRequest(String key) {
        return one(query(where(DossierDocument.REQUEST_KEY).is(key)));
    }

    /**
     * The dossiers received from a moment on and before another, in that order.
     *
     * @param root of this agency or one below it
     * @param departments of these; of all when empty
     */
    public List<Dossier> received(
            AgencyId root,
            List<DepartmentCode> departments,
            Instant from,
            Instant before,
            int most) {
        List<Criteria> all = new ArrayList<>();
        all.add(where(DossierDocument.RECEIVED_AT).gte(from).lt(before));
        all.add(where(DossierDocument.AGENCY).regex("^" + Pattern.quote(root.value()) + "(\\.|$)"));
        if (!departments.isEmpty()) {
            var codes = departments.stream().map(DepartmentCode::value).toList();
            all.add(where(DossierDocument.DEPARTMENT).in(codes));
        }
        Query sought =
                query(new Criteria().andOperator(all))
                        .with(Sort.by(DossierDocument.RECEIVED_AT, DossierDocument.CODE))
                        .limit(most);
        return mongo.find(sought, Document.class, COLLECTION).stream()
                .map(DossierDocument::read)
                .toList();
    }

    /** Those of the dossiers that are here. */
    public Set<DossierId> known(Collection<DossierId> ids) {
        Query sought = query(where("_id").in(ids.stream().map(DossierId::toString).toList()));
        sought.fields().include("_id");
        return mongo.find(sought, Document.class, COLLECTION).stream()
                .map(found -> DossierId.parse(found.getString("_id")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many of each procedure were filed here from a moment on; imported ones do not count. */
    public Map<ProcedureCode, Long> filedSince(Instant from) {
        // Ids begin with the moment they were made, so the index over them is one over time.
        Criteria filed =
                new Criteria()
                        .andOperator(
                                where("_id").gte(firstIdAt(from)),
                                where(DossierDocument.IMPORT).isNull());
        var counts =
                Aggregation.newAggregation(
                        Aggregation.match(filed),
                        Aggregation.group(DossierDocument.PROCEDURE).count().as("filed"));
        Map<ProcedureCode, Long> filedOf = new HashMap<>();
        for (Document one : mongo.aggregate(counts, COLLECTION, Document.class)) {
            filedOf.put(
                    new ProcedureCode(one.getString("_id")),
                    one.get("filed", Number.class).longValue());
        }
        return filedOf;
    }

    private static String firstIdAt(Instant moment) {
        String millis = "%012x".formatted(moment.toEpochMilli());
        return millis.substring(0, 8) + "-" + millis.substring(8) + "-";
    }

    /** Where those of the codes that are known come from; empty for a dossier filed here. */
    public Map<DossierCode, Optional<Origin.OldSystem>> origins(Collection<DossierCode> codes) {
        List<String> values = codes.stream().map(DossierCode::value).toList();
        Query sought = query(where(DossierDocument.CODE).in(values));
        sought.fields().include(DossierDocument.CODE, DossierDocument.IMPORT);
        Map<DossierCode, Optional<Origin.OldSystem>> origins = new HashMap<>();
        for (Document found : mongo.find(sought, Document.class, COLLECTION)) {
            Document imported = found.get(DossierDocument.IMPORT, Document.class);
            origins.put(
                    new DossierCode(found.getString(DossierDocument.CODE)),
                    Optional.ofNullable(imported).map(DossierDocument::readImport));
        }
        return origins;
    }

    private Optional<Dossier> one(Query sought) {
        return Optional.ofNullable(mongo.findOne(sought, Document.class, COLLECTION))
                .map(DossierDocument::read);
    }

    private static Outgoing outgoing(NewDossier added) {
        return new Outgoing(added.dossier().id().toString(), added.messages());
    }

    private static Document document(NewDossier added, Instant now) {
        Document document = DossierDocument.write(added.dossier());
        document.putAll(OutboxDocuments.fresh(added.messages(), now));
        return document;
    }
}
