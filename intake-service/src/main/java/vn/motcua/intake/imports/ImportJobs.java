package vn.motcua.intake.imports;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.id.AgencyId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** All imports there ever were, with how far each is. */
@Component
final class ImportJobs {

    private static final String COLLECTION = "imports";

    private final MongoTemplate mongo;

    ImportJobs(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void add(ImportJob job) {
        mongo.insert(ImportDocument.write(job), COLLECTION);
    }

    Optional<ImportJob> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id.toString(), Document.class, COLLECTION))
                .map(ImportDocument::read);
    }

    List<ImportJob> running() {
        Query running = query(where("state").is(ImportState.RUNNING.name())).with(Sort.by("_id"));
        return read(running);
    }

    /** The imports of a subtree of agencies, the newest first. */
    List<ImportJob> page(AgencyId root, int page, int size) {
        // Ids are time-based: their order is the order of the imports.
        return read(within(root).with(PageRequest.of(page, size, Sort.by(Direction.DESC, "_id"))));
    }

    long count(AgencyId root) {
        return mongo.count(within(root), COLLECTION);
    }

    void progress(UUID id, ImportCounts counts) {
        update(id, new Update().set("counts", ImportDocument.write(counts)));
    }

    void done(UUID id, Instant now) {
        update(id, new Update().set("state", ImportState.DONE.name()).set("finishedAt", now));
    }

    void failed(UUID id, ImportFailure failure, Instant now) {
        update(
                id,
                new Update()
                        .set("state", ImportState.FAILED.name())
                        .set("failure", failure.name())
                        .set("finishedAt", now));
    }

    private void update(UUID id, Update update) {
        mongo.updateFirst(query(where("_id").is(id.toString())), update, COLLECTION);
    }

    private List<ImportJob> read(Query sought) {
        return mongo.find(sought, Document.class, COLLECTION).stream()
                .map(ImportDocument::read)
                .toList();
    }

    private static Query within(AgencyId root) {
        return query(where("agency").regex("^" + Pattern.quote(root.value()) + "(\\.|$)"));
    }
}
