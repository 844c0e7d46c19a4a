package vn.motcua.processing.papers.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.Ids;
import vn.motcua.platform.mongo.Indexes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * The uploads that have begun and not ended: an entry is there before the first byte is stored, so
 * that whatever a crash leaves behind is found without searching the papers.
 */
@Component
public final class UploadJournal {

    static final String COLLECTION = "paperUploads";

    private static final String ID = "_id";
    private static final String DOSSIER = "dossier";
    private static final String SINCE = "since";
    private static final String GIVEN_UP = "givenUp";

    private final MongoTemplate mongo;
    private final Ids ids;
    private final InstantSource clock;

    UploadJournal(MongoTemplate mongo, Ids ids, InstantSource clock) {
        this.mongo = mongo;
        this.ids = ids;
        this.clock = clock;
        new Indexes(mongo, COLLECTION).on(SINCE);
    }

    /** An upload that has not ended. */
    public record Entry(UUID paper, DossierId dossier, Instant since) {}

    /** Notes an upload that begins now, and names its paper. */
    public Entry begin(DossierId dossier) {
        var entry = new Entry(ids.next(), dossier, clock.instant());
        note(entry);
        return entry;
    }

    void note(Entry entry) {
        mongo.insert(
                new Document(ID, entry.paper().toString())
                        .append(DOSSIER, entry.dossier().toString())
                        .append(SINCE, Date.from(entry.since()))
                        .append(GIVEN_UP, false),
                COLLECTION);
    }

    /** Gives an upload more time. False when it was given up: it must end then. */
    public boolean renew(UUID paper) {
        var mine = query(where(ID).is(paper.toString()).and(GIVEN_UP).is(false));
        var update = Update.update(SINCE, Date.from(clock.instant()));
        return mongo.updateFirst(mine, update, COLLECTION).getMatchedCount() == 1;
    }

    public void end(UUID paper) {
        mongo.remove(query(where(ID).is(paper.toString())), COLLECTION);
    }

    /** The uploads that have had no end for longer than that. */
    public List<Entry> olderThan(Duration grace) {
        var overdue = query(where(SINCE).lt(Date.from(clock.instant().minus(grace))));
        return mongo.find(overdue, Document.class, COLLECTION).stream()
                .map(UploadJournal::read)
                .toList();
    }

    /** Gives an upload up. False when it was renewed meanwhile. */
    public boolean giveUp(Entry entry) {
        var asSeen =
                query(
                        where(ID)
                                .is(entry.paper().toString())
                                .and(SINCE)
                                .is(Date.from(entry.since())));
        return mongo.updateFirst(asSeen, Update.update(GIVEN_UP, true), COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    private static Entry read(Document entry) {
        return new Entry(
                UUID.fromString(entry.getString(ID)),
                DossierId.parse(entry.getString(DOSSIER)),
                entry.getDate(SINCE).toInstant());
    }
}
