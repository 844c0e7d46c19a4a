package vn.motcua.intake.imports.placing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.intake.dossier.UnorderedInsert;
import vn.motcua.intake.imports.rows.RowReading.Row;
import vn.motcua.kernel.id.DossierCode;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Tells what would become of rows. The codes seen so far are kept in a collection of their own that
 * goes with the run, so that a file of any size fits.
 */
final class DryRunShelf implements RowShelf {

    private static final String PREFIX = "dryRun-";

    private final UUID importId;
    private final MongoTemplate mongo;
    private final Dossiers dossiers;
    private final String collection;

    DryRunShelf(UUID importId, MongoTemplate mongo, Dossiers dossiers) {
        this.importId = importId;
        this.mongo = mongo;
        this.dossiers = dossiers;
        this.collection = PREFIX + importId;
        drop();
    }

    /** Drops what dry runs left behind that were killed and will not run again. */
    static void sweep(MongoTemplate mongo, Predicate<UUID> needed) {
        for (String name : mongo.getCollectionNames()) {
            if (name.startsWith(PREFIX)
                    && !needed.test(UUID.fromString(name.substring(PREFIX.length())))) {
                mongo.dropCollection(name);
            }
        }
    }

    @Override
    public Set<DossierCode> put(List<Row> rows) {
        Set<DossierCode> taken =
                new HashSet<>(dossiers.origins(rows.stream().map(Row::code).toList()).keySet());
        List<Row> free = rows.stream().filter(row -> !taken.contains(row.code())).toList();
        List<Document> seen = free.stream().map(DryRunShelf::write).toList();
        for (int refused : UnorderedInsert.insert(mongo, collection, seen)) {
            taken.add(free.get(refused).code());
        }
        return taken;
    }

    @Override
    public Map<DossierCode, Mark> marks(Collection<DossierCode> codes) {
        Map<DossierCode, Mark> marks = new HashMap<>();
        List<String> values = codes.stream().map(DossierCode::value).toList();
        for (Document seen :
                mongo.find(query(where("_id").in(values)), Document.class, collection)) {
            marks.put(
                    new DossierCode(seen.getString("_id")),
                    new Mark(
                            importId,
                            seen.get("line", Number.class).longValue(),
                            seen.getString("contentHash")));
        }
        dossiers.origins(codes).forEach((code, origin) -> marks.put(code, Mark.of(origin)));
        return marks;
    }

    @Override
    public void close() {
        drop();
    }

    private void drop() {
        if (mongo.collectionExists(collection)) {
            mongo.dropCollection(collection);
        }
    }

    private static Document write(Row row) {
        return new Document("_id", row.code().value())
                .append("line", row.line())
                .append("contentHash", RowHash.of(row));
    }
}
