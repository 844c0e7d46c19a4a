package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;

import io.netty.channel.Channel;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A database: its collections, and the two commands that read much. */
final class RocksDatabase extends AbstractSynchronizedMongoDatabase<Long> {

    private static final int NOT_IMPLEMENTED = 238;

    private final RocksStore store;
    private final OpenCursors cursors;

    RocksDatabase(String name, RocksStore store, CursorRegistry registry, OpenCursors cursors) {
        super(name, registry);
        this.store = store;
        this.cursors = cursors;
        initializeNamespacesAndIndexes();
        completeCollections();
    }

    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver databases,
            Oplog oplog) {
        if (command.equals("find")) {
            return find(query);
        }
        if (command.equals("aggregate") && Pipeline.canRun(query)) {
            return aggregate(new Pipeline(query, databases, this, oplog));
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    @Override
    protected synchronized void addIndex(Document description) {
        if (description.containsKey("partialFilterExpression")) {
            throw new MongoServerError(
                    NOT_IMPLEMENTED, "NotImplemented", "Partial indexes are not kept here");
        }
        super.addIndex(description);
    }

    /** An index as an earlier store described it. */
    void takeOver(Document description) {
        addIndex(description);
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        String name = getFullCollectionNamespace(collectionName);
        Integer id = store.collections().get(name);
        if (id != null) {
            store.drop(name, id);
        }
        super.dropCollection(collectionName, oplog);
    }

    @Override
    public void moveCollection(
            MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        throw new MongoServerError(
                NOT_IMPLEMENTED, "NotImplemented", "Collections are not renamed here");
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(
            String collectionName, CollectionOptions options) {
        int id = store.collection(getFullCollectionNamespace(collectionName));
        return new RocksCollection(
                this, collectionName, options, cursorRegistry, store, new Records(store, id));
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return index(collectionName, indexName, keys, true, sparse);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return index(collectionName, indexName, keys, false, sparse);
    }

    @Override
    protected long getStorageSize() {
        return store.size();
    }

    @Override
    protected long getFileSize() {
        return store.size();
    }

    private Index<Long> index(
            String collectionName,
            String name,
            List<IndexKey> keys,
            boolean unique,
            boolean sparse) {
        int collection = store.collection(getFullCollectionNamespace(collectionName));
        IndexMeta known = store.index(collection, name);
        boolean same =
                known != null
                        && known.unique() == unique
                        && known.sparse() == sparse
                        && IndexMeta.fields(known.keys()).equals(IndexMeta.fields(keys));
        var meta =
                same && known != null
                        ? known
                        : new IndexMeta(
                                collection,
                                name,
                                store.nextId(),
                                keys,
                                unique,
                                sparse,
                                false,
                                Set.of());
        var records = ((RocksCollection) resolveOrCreateCollection(collectionName)).records();
        return new StoredIndex(records, meta);
    }

    /** A process that died between making a collection and its index left it without one. */
    private void completeCollections() {
        store.collections().keySet().stream()
                .filter(name -> name.startsWith(getDatabaseName() + "."))
                .map(name -> name.substring(getDatabaseName().length() + 1))
                .filter(name -> !name.startsWith("system."))
                .forEach(name -> {
                    MongoCollection<Long> collection = resolveOrCreateCollection(name);
                    if (collection.getIndexes().isEmpty()) {
                        addIndex(
                                new Document("name", "_id_")
                                        .append("key", new Document("_id", 1))
                                        .append("ns", collection.getFullName()));
                    }
                });
    }

    private Document find(Document query) {
        String name = String.valueOf(query.get("find"));
        if (!(resolveCollection(name, false) instanceof RocksCollection collection)) {
            return answer(name, List.of(), 0);
        }
        var sought = Sought.of(query);
        View view = collection.records().view();
        Operation.keep(view);
        var cursor =
                cursors.open(
                        collection.find(sought, view),
                        part -> collection.project(part, sought.projection()),
                        view);
        return answer(name, cursor, query.get("batchSize"), query.get("singleBatch"));
    }

    private Document aggregate(Pipeline pipeline) {
        String name = pipeline.collection();
        if (!(resolveCollection(name, false) instanceof RocksCollection collection)) {
            return answer(name, List.of(), 0);
        }
        View view = collection.records().view();
        Iterator<Document> found = pipeline.run(collection, view);
        Operation.keep(view);
        var cursor = cursors.open(found, part -> part, view);
        return answer(name, cursor, pipeline.batchSize(), null);
    }

    private Document answer(
            String collection,
            BatchedCursor cursor,
            @Nullable Object batchSize,
            @Nullable Object singleBatch) {
        int most = batchSize instanceof Number number ? number.intValue() : 0;
        boolean goesOn = false;
        try {
            List<Document> first = cursor.takeDocuments(most);
            goesOn = !Utils.isTrue(singleBatch);
            return answer(collection, first, goesOn ? cursors.keepUnlessEmpty(cursor) : 0);
        } finally {
            if (!goesOn) {
                cursor.close();
            }
        }
    }

    private Document answer(String collection, List<Document> first, long cursor) {
        var answer =
                new Document(
                        "cursor",
                        new Document("id", cursor)
                                .append("ns", getFullCollectionNamespace(collection))
                                .append("firstBatch", first));
        Utils.markOkay(answer);
        return answer;
    }
}
