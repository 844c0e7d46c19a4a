package vn.motcua.intake.numbering;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.mongo.Indexes;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The dossiers that are on the log and not in this store: it came back without them. Their codes
 * are on receipts and belong to nobody else.
 */
@Component
final class LostDossiers {

    private static final Logger log = LoggerFactory.getLogger(LostDossiers.class);

    private static final String COLLECTION = "lostDossiers";
    private static final String CODE = "code";
    private static final FindAndReplaceOptions UPSERT = FindAndReplaceOptions.options().upsert();

    private final MongoTemplate mongo;
    private final Dossiers dossiers;

    /** Most stores have lost nothing: then no number needs a look. */
    private volatile boolean any;

    LostDossiers(MongoTemplate mongo, Dossiers dossiers) {
        this.mongo = mongo;
        this.dossiers = dossiers;
        new Indexes(mongo, COLLECTION).on(CODE, "_id");
        this.any = mongo.estimatedCount(COLLECTION) > 0;
    }

    /** Remembers those of the dossiers seen on the log that the store does not have. */
    void remember(Collection<SeenDossier> seen) {
        Set<DossierId> known =
                dossiers.known(
                        seen.stream().map(SeenDossier::id).collect(Collectors.toUnmodifiableSet()));
        List<SeenDossier> lost = seen.stream().filter(one -> !known.contains(one.id())).toList();
        if (lost.isEmpty()) {
            return;
        }
        BulkOperations all = mongo.bulkOps(BulkMode.UNORDERED, COLLECTION);
        lost.forEach(one ->
                all.replaceOne(query(where("_id").is(one.id().toString())), write(one), UPSERT));
        all.execute();
        any = true;
        log.warn(
                "{} dossiers are on the log and not in this store, such as {} of {}",
                lost.size(),
                lost.getFirst().code(),
                lost.getFirst().receivedAt());
    }

    /** Whether a lost dossier has this code. */
    boolean have(DossierCode code) {
        return any && byCode(code).isPresent();
    }

    /** The lost dossier that has this code, the one received first of several. */
    Optional<SeenDossier> byCode(DossierCode code) {
        return mongo
                .find(
                        query(where(CODE).is(code.value())).with(Sort.by("_id")),
                        Document.class,
                        COLLECTION)
                .stream()
                .map(LostDossiers::read)
                .findFirst();
    }

    private static Document write(SeenDossier seen) {
        return new Document("_id", seen.id().toString())
                .append(CODE, seen.code().value())
                .append("agency", seen.agency().value())
                .append("receivedAt", Date.from(seen.receivedAt()))
                .append("recordedAt", Date.from(seen.recordedAt()))
                .append("numberedHere", seen.numberedHere());
    }

    private static SeenDossier read(Document stored) {
        return new SeenDossier(
                DossierId.parse(stored.getString("_id")),
                new DossierCode(stored.getString(CODE)),
                new AgencyId(stored.getString("agency")),
                stored.getDate("receivedAt").toInstant(),
                stored.getDate("recordedAt").toInstant(),
                stored.getBoolean("numberedHere"));
    }
}
