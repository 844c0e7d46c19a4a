package vn.motcua.processing.papers.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import static vn.motcua.processing.papers.store.PaperDocuments.ID;
import static vn.motcua.processing.papers.store.PaperDocuments.METADATA;
import static vn.motcua.processing.papers.store.PaperDocuments.SCAN;
import static vn.motcua.processing.papers.store.PaperDocuments.SCAN_AFTER;
import static vn.motcua.processing.papers.store.PaperDocuments.SCAN_STATE;

import com.mongodb.MongoException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;

import org.bson.BsonString;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import vn.motcua.platform.mongo.Indexes;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Papers in the GridFS bucket {@code papers}: any MongoDB tool can read them. Chunks are read and
 * deleted one by one: by their exact key they are found without a search on every store.
 */
@Component
public final class PaperStore {

    static final String BUCKET = "papers";
    static final String FILES = BUCKET + ".files";
    static final String CHUNKS = BUCKET + ".chunks";
    static final int CHUNK_SIZE = 1 << 20;

    private static final List<String> UNKNOWN =
            List.of(Scan.State.UNSCANNED.name(), Scan.State.WAITING.name());

    private final MongoTemplate mongo;
    private final GridFSBucket bucket;

    PaperStore(MongoTemplate mongo) {
        this.mongo = mongo;
        this.bucket = GridFSBuckets.create(mongo.getDb(), BUCKET).withChunkSizeBytes(CHUNK_SIZE);
        new Indexes(mongo, CHUNKS).unique("files_id", "n");
        new Indexes(mongo, FILES).on(SCAN_STATE, SCAN_AFTER);
    }

    /**
     * Takes the content of a paper. Until it is {@link #seal sealed} nobody finds it.
     *
     * @throws IOException when the content cannot be read to its end; some of it is stored then
     */
    public void write(UUID paper, String name, InputStream content) throws IOException {
        try {
            var upload = bucket.openUploadStream(new BsonString(paper.toString()), name);
            content.transferTo(upload);
            upload.close();
        } catch (MongoException failed) {
            var known = new MongoExceptionTranslator().translateExceptionIfPossible(failed);
            throw known == null ? failed : known;
        }
    }

    /**
     * Notes what the content is, and turned out to be.
     *
     * @throws IllegalStateException when it is not there any more
     */
    public void seal(Draft draft, String sha256) {
        var sealed = Update.update(METADATA, PaperDocuments.metadata(draft, sha256));
        if (update(draft.id(), sealed) == 0) {
            throw new IllegalStateException("Paper " + draft.id() + " is lost");
        }
    }

    /** Those of the papers that are stored here. */
    public Map<UUID, StoredPaper> find(Collection<UUID> papers) {
        List<String> ids = papers.stream().map(UUID::toString).toList();
        return mongo.find(query(where(ID).in(ids)), Document.class, FILES).stream()
                .map(PaperDocuments::read)
                .collect(Collectors.toMap(StoredPaper::id, Function.identity()));
    }

    /** The content of a paper; each chunk is fetched when it is reached. */
    public InputStream open(StoredPaper paper) {
        return new PaperContent(mongo, paper.id(), paper.size());
    }

    /** Removes whatever there is of a paper, the way it came in backwards. */
    public void discard(UUID paper) {
        mongo.remove(query(where(ID).is(paper.toString())), FILES);
        int chunks = 0;
        while (mongo.exists(PaperContent.chunk(paper, chunks), CHUNKS)) {
            chunks++;
        }
        // From the end: whoever goes on after a crash finds the rest from the beginning.
        while (--chunks >= 0) {
            mongo.remove(PaperContent.chunk(paper, chunks), CHUNKS);
        }
    }

    /** Some papers that no scanner has judged and that may be scanned by now. */
    public List<StoredPaper> unjudged(Instant now, int limit) {
        var due = where(SCAN_STATE).in(UNKNOWN).and(SCAN_AFTER).lte(Date.from(now));
        return mongo.find(query(due).limit(limit), Document.class, FILES).stream()
                .map(PaperDocuments::read)
                .toList();
    }

    public void judge(UUID paper, Scan scan) {
        update(paper, Update.update(SCAN, PaperDocuments.scan(scan)));
    }

    /** Lets a paper wait for its scan until then. */
    public void postpone(UUID paper, Instant until) {
        update(
                paper,
                Update.update(SCAN_STATE, Scan.State.WAITING.name())
                        .set(SCAN_AFTER, Date.from(until)));
    }

    private long update(UUID paper, Update update) {
        return mongo.updateFirst(query(where(ID).is(paper.toString())), update, FILES)
                .getMatchedCount();
    }
}
