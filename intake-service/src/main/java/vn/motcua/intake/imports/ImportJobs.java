package vn.motcua.intake.imports;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.platform.mongo.Indexes;

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
        new Indexes(mongo, COLLECTION).on(ImportDocument.STATE, "_id");
    }

    void add(ImportJob job) {
        mongo.insert(ImportDocument.write(job), COLLECTION);
    }

    Optional<ImportJob> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id.toString(), Document.class, COLLECTION))
                .map(ImportDocument::read);
    }

    /** Those that have not ended, the oldest first, without what may be unreadable in them. */
    List<Running> running() {
        Query running =
                query(where(ImportDocument.STATE).is(ImportState.RUNNING.name()))
                        .with(Sort.by("_id"));
        running.fields().include(ImportDocument.SPOOL, ImportDocument.SEEN_AT, "startedAt");
        return mongo.find(running, Document.class, COLLECTION).stream()
                .map(stored ->
                        new Running(
                                UUID.fromString(stored.getString("_id")),
                                ImportDocument.spool(stored),
                                ImportDocument.seenAt(stored)))
                .toList();
    }

    /** The imports of a subtree of agencies, the newest first. */
    List<ImportJob> page(AgencyId root, int page, int size) {
        // Ids are time-based: their order is the order of the imports.
        return read(within(root).with(PageRequest.of(page, size, Sort.by(Direction.DESC, "_id"))));
    }

    long count(AgencyId root) {
        return mongo.count(within(root), COLLECTION);
    }

    void progress(UUID id, ImportProgress progress, Instant now) {
        update(
                id,
                new Update()
                        .set(ImportDocument.COUNTS, ImportDocument.write(progress.counts()))
                        .set(ImportDocument.LINE, progress.line())
                        .unset(ImportDocument.WAITING)
                        .set(ImportDocument.SEEN_AT, now));
    }

    void waiting(UUID id, ImportWait waiting) {
        update(id, new Update().set(ImportDocument.WAITING, waiting.name()));
    }

    void seen(UUID id, Instant now) {
        update(id, new Update().set(ImportDocument.SEEN_AT, now));
    }

    void done(UUID id, Instant now) {
        update(id, end(ImportState.DONE, now));
    }

    void failed(UUID id, ImportFailure failure, Instant now) {
        update(id, end(ImportState.FAILED, now).set("failure", failure.name()));
    }

    private static Update end(ImportState state, Instant now) {
        return new Update().set(ImportDocument.STATE, state.name()).set("finishedAt", now);
    }

    private void update(UUID id, Update update) {
        // One that has ended stays as it ended, whoever still works on it.
        Query running =
                query(
                        where("_id")
                                .is(id.toString())
                                .and(ImportDocument.STATE)
                                .is(ImportState.RUNNING.name()));
        if (mongo.updateFirst(running, update, COLLECTION).getMatchedCount() == 0) {
            throw new ImportGone(id);
        }
    }

    private List<ImportJob> read(Query sought) {
        return mongo.find(sought, Document.class, COLLECTION).stream()
                .map(ImportDocument::read)
                .toList();
    }

    private static Query within(AgencyId root) {
        return query(where("agency").regex("^" + Pattern.quote(root.value()) + "(\\.|$)"));
    }

    /**
     * An import that has not ended.
     *
     * @param spool the directory that has its file
     */
    record Running(UUID id, @Nullable UUID spool, Instant seenAt) {}
}
