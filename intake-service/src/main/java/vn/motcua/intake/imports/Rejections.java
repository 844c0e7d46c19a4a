package vn.motcua.intake.imports;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.intake.imports.rows.Reason;
import vn.motcua.intake.imports.rows.RowFault;
import vn.motcua.intake.imports.rows.RowReading.Rejected;
import vn.motcua.platform.mongo.Indexes;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows an import did not take, in the order of its file. */
@Component
final class Rejections {

    private static final String COLLECTION = "importRejections";
    private static final String IMPORT = "import";
    private static final String LINE = "line";

    private final MongoTemplate mongo;

    Rejections(MongoTemplate mongo) {
        this.mongo = mongo;
        new Indexes(mongo, COLLECTION).on(IMPORT, LINE);
    }

    void add(UUID importId, List<Rejected> rejected) {
        if (!rejected.isEmpty()) {
            mongo.insert(rejected.stream().map(row -> write(importId, row)).toList(), COLLECTION);
        }
    }

    /** Forgets those behind a line, where a run goes on. */
    void clearAfter(UUID importId, long line) {
        Query behind = query(where(IMPORT).is(importId.toString()).and(LINE).gt(line));
        mongo.remove(behind, COLLECTION);
    }

    /** All of them so far; to be closed. */
    Stream<Rejected> stream(UUID importId) {
        return mongo.stream(of(importId).with(Sort.by(LINE)), Document.class, COLLECTION)
                .map(Rejections::read);
    }

    private static Query of(UUID importId) {
        return query(where(IMPORT).is(importId.toString()));
    }

    private static Document write(UUID importId, Rejected row) {
        return new Document("_id", importId + "/" + row.line())
                .append(IMPORT, importId.toString())
                .append(LINE, row.line())
                .append("code", row.code())
                .append(
                        "reasons",
                        row.reasons().stream()
                                .map(reason ->
                                        new Document("fault", reason.fault().name())
                                                .append("argument", reason.argument()))
                                .toList());
    }

    private static Rejected read(Document stored) {
        return new Rejected(
                stored.get(LINE, Number.class).longValue(),
                stored.getString("code"),
                stored.getList("reasons", Document.class).stream()
                        .map(reason ->
                                new Reason(
                                        RowFault.valueOf(reason.getString("fault")),
                                        reason.getString("argument")))
                        .toList());
    }
}
