package vn.motcua.intake.recovery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.mongo.Indexes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The dossiers that are on the log and not in this store: it came back without them. Their codes
 * are on receipts and belong to nobody else.
 */
@Component
public final class LostDossiers {

    private static final Logger log = LoggerFactory.getLogger(LostDossiers.class);

    private static final String COLLECTION = "lostDossiers";
    private static final String ID = "_id";
    private static final String CODE = "code";
    private static final String AGENCY = "agency";
    private static final String EVENT = "event";
    private static final FindAndReplaceOptions UPSERT = FindAndReplaceOptions.options().upsert();

    private final MongoTemplate mongo;
    private final Dossiers dossiers;

    /** Most stores have lost nothing: then no number needs a look. */
    private volatile boolean any;

    public LostDossiers(MongoTemplate mongo, Dossiers dossiers) {
        this.mongo = mongo;
        this.dossiers = dossiers;
        new Indexes(mongo, COLLECTION).on(CODE, ID).on(AGENCY, ID);
        lookAgain();
    }

    /** Sees what another instance has remembered meanwhile. */
    public void lookAgain() {
        any = any || mongo.estimatedCount(COLLECTION) > 0;
    }

    /** Remembers those of the dossiers seen on the log that the store does not have. */
    public void remember(Collection<SeenDossier> seen) {
        Set<DossierId> known =
                dossiers.known(
                        seen.stream().map(SeenDossier::id).collect(Collectors.toUnmodifiableSet()));
        List<SeenDossier> lost = seen.stream().filter(one -> !known.contains(one.id())).toList();
        if (lost.isEmpty()) {
            return;
        }
        BulkOperations all = mongo.bulkOps(BulkMode.UNORDERED, COLLECTION);
        lost.forEach(one -> all.replaceOne(query(where(ID).is(id(one))), write(one), UPSERT));
        all.execute();
        any = true;
        log.warn(
                "{} dossiers are on the log and not in this store, such as {} of {}",
                lost.size(),
                lost.getFirst().code(),
                lost.getFirst().receivedAt());
    }

    /** Lets a lost dossier go by its new code, if it has the old one. */
    public void recode(DossierId id, DossierCode oldCode, DossierCode newCode) {
        if (any) {
            mongo.updateFirst(
                    query(where(ID).is(id.toString()).and(CODE).is(oldCode.value())),
                    Update.update(CODE, newCode.value()),
                    COLLECTION);
        }
    }

    /** Whether a lost dossier has this code. */
    public boolean have(DossierCode code) {
        return any && byCode(code).isPresent();
    }

    /** The lost dossier that has this code, the one received first of several. */
    public Optional<SeenDossier> byCode(DossierCode code) {
        return find(query(where(CODE).is(code.value())).with(Sort.by(ID)).limit(1)).stream()
                .findFirst();
    }

    public Optional<SeenDossier> byId(DossierId id) {
        return find(query(where(ID).is(id.toString()))).stream().findFirst();
    }

    /** How many were received at this agency or one below it. */
    long count(AgencyId root) {
        return mongo.count(query(within(root)), COLLECTION);
    }

    /** Some of those received at this agency or one below it, in the order of their ids. */
    List<SeenDossier> page(AgencyId root, int page, int size) {
        return find(query(within(root)).with(Sort.by(ID)).skip((long) page * size).limit(size));
    }

    /** The store has it again. */
    void found(DossierId id) {
        mongo.remove(query(where(ID).is(id.toString())), COLLECTION);
    }

    private List<SeenDossier> find(Query sought) {
        return mongo.find(sought, Document.class, COLLECTION).stream()
                .map(LostDossiers::read)
                .toList();
    }

    private static Criteria within(AgencyId root) {
        return where(AGENCY).regex("^" + Pattern.quote(root.value()) + "(\\.|$)");
    }

    private static String id(SeenDossier seen) {
        return seen.id().toString();
    }

    private static Document write(SeenDossier seen) {
        return new Document(ID, id(seen))
                .append(CODE, seen.code().value())
                .append(AGENCY, seen.agency().value())
                .append(EVENT, new String(EventJson.write(seen.begun()), UTF_8));
    }

    private static SeenDossier read(Document stored) {
        return new SeenDossier(
                EventJson.read(stored.getString(EVENT).getBytes(UTF_8)),
                new DossierCode(stored.getString(CODE)));
    }
}
