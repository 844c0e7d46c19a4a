package vn.motcua.embedded.store;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;

import io.netty.channel.Channel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The store behind MongoDB's wire protocol. A command is answered when what it wrote, and what it
 * read that others wrote, is on the disk.
 */
public final class RocksBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(RocksBackend.class);

    private final RocksStore store;
    private final OpenCursors cursors;
    private final Map<String, RocksDatabase> opened = new ConcurrentHashMap<>();

    private RocksBackend(RocksStore store) {
        this.store = store;
        this.cursors = new OpenCursors(getCursorRegistry());
        try (var opening = Operation.begin(store.journal())) {
            store.collections().keySet().stream()
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .distinct()
                    .forEach(this::resolveDatabase);
            opening.awaitDurable();
        }
    }

    /**
     * Opens the store in a directory, making it when there is none. What an earlier release kept
     * there in another form is taken over first.
     *
     * @param progress of the takeover
     * @throws StoreUnusable with a sentence that says what to do; nothing was changed then
     */
    public static RocksBackend open(Path directory, TakeoverProgress progress) throws IOException {
        Files.createDirectories(directory);
        Path store = directory.resolve("documents");
        Takeover.ofEarlier(directory.resolve("motcua"), store, progress);
        return over(RocksStore.open(store));
    }

    /** Over an open store, which it closes. */
    static RocksBackend over(RocksStore store) {
        return new RocksBackend(store);
    }

    /** An empty store that forgets everything when it is closed. */
    public static RocksBackend inMemory() {
        return new RocksBackend(RocksStore.openInMemory());
    }

    /** How often each index was used, by collection and index. */
    public Map<String, Long> usedIndexes() {
        return store.usage().byIndex();
    }

    /** Queries that searched a whole collection for want of an index, by collection and fields. */
    public Map<String, Long> searchedCollections() {
        return store.usage().byShape();
    }

    @Override
    public Document handleCommand(
            Channel channel, String databaseName, String command, Document query) {
        try (var operation = Operation.begin(store.journal())) {
            try {
                return handle(channel, databaseName, command, query);
            } finally {
                // Also after a refusal: an earlier part of the command may have been written.
                operation.awaitDurable();
            }
        }
    }

    @Override
    public Document getServerStatus() {
        Document status = super.getServerStatus();
        var scans = new Document("total", store.usage().searches());
        var metrics = (Document) requireNonNull(status.get("metrics"));
        metrics.append("queryExecutor", new Document("collectionScans", scans));
        return status;
    }

    @Override
    public void dropDatabase(String databaseName) {
        super.dropDatabase(databaseName);
        opened.remove(databaseName);
    }

    @Override
    public void closeCursors(List<Long> ids) {
        cursors.close(ids);
    }

    @Override
    public void close() {
        searchedCollections()
                .forEach((query, times) -> log.info("Searched {} times: {}", times, query));
        super.close();
        cursors.close();
        store.close();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return opened.computeIfAbsent(
                databaseName, name -> new RocksDatabase(name, store, getCursorRegistry(), cursors));
    }

    @Override
    @SuppressWarnings("unchecked") // The protocol has numbers there.
    protected Document handleKillCursors(Document query) {
        Document answer = super.handleKillCursors(query);
        cursors.close((Collection<Long>) requireNonNull(query.get("cursors")));
        return answer;
    }

    private Document handle(Channel channel, String database, String command, Document query) {
        // The newer name of the same question, which drivers and health checks ask.
        if (command.equalsIgnoreCase("hello")) {
            Document answer = super.handleCommand(channel, database, "ismaster", query);
            answer.remove("ismaster");
            return answer.append("isWritablePrimary", true);
        }
        return super.handleCommand(channel, database, command, query);
    }
}
