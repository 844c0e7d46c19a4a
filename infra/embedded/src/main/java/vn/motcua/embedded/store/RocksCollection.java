package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A collection. Readers look at a snapshot and wait for nobody; one writer at a time changes a
 * document and its index entries in one batch.
 */
final class RocksCollection extends AbstractMongoCollection<Long> {

    /** So many changes are entered together where an index is built. */
    private static final int BUILT_TOGETHER = 10_000;

    private static final String SYSTEM = "system.";

    private final Records records;
    private final Usage usage;

    RocksCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            RocksStore store,
            Records records) {
        super(database, name, options, cursors);
        this.records = records;
        this.usage = store.usage();
    }

    Records records() {
        return records;
    }

    /** What is sought, each document read when it is asked for, until the command is over. */
    Iterator<Document> find(Sought sought) {
        return finding(sought, records.view()).documents();
    }

    /** The same over a view that outlives the command. */
    Iterator<Document> find(Sought sought, View view) {
        return finding(sought, view).documents();
    }

    long count(Sought sought) {
        return sought.filter().isEmpty() && sought.skip() == 0 && sought.limit() == 0
                ? records.count()
                : count(sought, records.view());
    }

    long count(Sought sought, View view) {
        return finding(sought, view).count();
    }

    /** Whether an index alone can tell how many there are. */
    boolean countsByIndex(Sought sought) {
        return plan(sought).exact();
    }

    /** Leaves the fields that a projection names. */
    List<Document> project(List<Document> documents, @Nullable Document projection) {
        return projection == null || projection.isEmpty()
                ? documents
                : matchDocumentsFromStream(
                                documents.stream(), new Document(), null, 0, 0, 0, projection)
                        .collectDocuments();
    }

    @Override
    public synchronized void addDocument(Document document) {
        changing(() -> {
            super.addDocument(document);
            records.commit();
        });
    }

    @Override
    public synchronized void removeDocument(Document document) {
        Long position = position(document);
        if (position != null) {
            changing(() -> {
                indexes().forEach(index -> index.remove(document, position));
                records.remove(position);
                records.commit();
            });
        }
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters filters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        int opened = Operation.opened();
        try {
            return super.updateDocuments(selector, update, filters, isMulti, isUpsert, oplog);
        } finally {
            records.discard();
            Operation.closeBackTo(opened);
        }
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        try {
            return super.findAndModify(query);
        } finally {
            records.discard();
        }
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        int opened = Operation.opened();
        try {
            return super.deleteDocuments(selector, limit, oplog);
        } finally {
            Operation.closeBackTo(opened);
        }
    }

    @Override
    public synchronized List<Document> insertDocuments(
            List<Document> documents, boolean isOrdered) {
        return super.insertDocuments(documents, isOrdered);
    }

    @Override
    public int count(Document query, int skip, int limit) {
        var all = query == null ? new Document() : query;
        return Math.toIntExact(count(new Sought(all, null, skip, Math.max(limit, 0), null)));
    }

    @Override
    public int count() {
        return Math.toIntExact(records.count());
    }

    @Override
    public synchronized void addIndex(Index<Long> added) {
        var index = (StoredIndex) added;
        Optional<StoredIndex> existing =
                indexes().filter(one -> one.getName().equals(index.getName())).findFirst();
        if (existing.isPresent()) {
            if (!existing.get().hasSameOptions(index) || !existing.get().hasSameKeys(index)) {
                throw new IndexKeySpecsConflictException(index, existing.get());
            }
            return;
        }
        if (!index.isBuilt()) {
            build(index);
        }
        getIndexes().add(index);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            Document fieldSelector) {
        var sought = new Sought(query, orderBy, numberToSkip, limit, null);
        return new QueryResult(() -> find(sought));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Document orderBy,
            int numberToSkip,
            int numberToReturn,
            int batchSize,
            Document fieldSelector) {
        return queryDocuments(query, orderBy, numberToSkip, numberToReturn, 0, fieldSelector);
    }

    @Override
    protected Document getDocument(Long position) {
        Document document = records.document(position);
        if (document == null) {
            throw new IllegalStateException("There is no record " + position + " in " + this);
        }
        return document;
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        return records.add(document);
    }

    @Override
    protected void removeDocument(Long position) {
        throw new UnsupportedOperationException("A document is removed with its index entries");
    }

    @Override
    protected void handleUpdate(Long position, Document old, Document changed) {
        records.put(position, changed);
        records.commit();
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        var view = records.view();
        var all = new RangeEntries(records.documents(view), records.all(), false);
        Iterable<DocumentWithPosition<Long>> each = () -> new Whole(all);
        return StreamSupport.stream(each.spliterator(), false);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("The size is asked of the store");
    }

    @Override
    protected int getDataSize() {
        return (int) Math.min(records.size(), Integer.MAX_VALUE);
    }

    private Finding finding(Sought sought, View view) {
        Plan plan = plan(sought);
        note(plan, sought);
        return new Finding(records, view, plan, sought);
    }

    private Plan plan(Sought sought) {
        return new Planner(indexes().toList())
                .plan(sought.filter(), sought.order(), sought.limit() > 0);
    }

    private void note(Plan plan, Sought sought) {
        if (getCollectionName().startsWith(SYSTEM)) {
            return;
        }
        switch (plan) {
            case Plan.Search _ when sought.filter().isEmpty() && plan.sorted() ->
                    usage.readWhole(getFullName());
            case Plan.Search _ -> usage.searched(getFullName(), sought.filter(), !plan.sorted());
            case Plan.Walk walk -> usage.used(getFullName(), walk.index().getName());
            case Plan.Union(var walks) ->
                    walks.forEach(walk -> usage.used(getFullName(), walk.index().getName()));
        }
    }

    private Stream<StoredIndex> indexes() {
        return getIndexes().stream().map(StoredIndex.class::cast);
    }

    private @Nullable Long position(Document document) {
        return indexes()
                .map(index -> index.getPosition(document))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> findDocumentPosition(document));
    }

    private void build(StoredIndex index) {
        index.clear();
        try {
            changing(() ->
                    streamAllDocumentsWithPosition()
                            .forEach(one -> {
                                index.checkAdd(one.getDocument(), this);
                                index.add(one.getDocument(), one.getPosition(), this);
                                // A unique index must see what it was given before.
                                if (index.isUnique() || records.gathered() >= BUILT_TOGETHER) {
                                    records.commit();
                                }
                            }));
            records.commit();
        } catch (MongoServerError refused) {
            index.clear();
            throw new IndexBuildFailedException(refused, this);
        }
        index.markBuilt();
    }

    /** Forgets what had gathered when it fails on the way. */
    private void changing(Runnable change) {
        boolean done = false;
        try {
            change.run();
            done = true;
        } finally {
            if (!done) {
                records.discard();
            }
        }
    }

    private record Whole(RangeEntries all) implements Iterator<DocumentWithPosition<Long>> {

        @Override
        public boolean hasNext() {
            return all.next();
        }

        @Override
        public DocumentWithPosition<Long> next() {
            return new DocumentWithPosition<>(StoredDocument.read(all.value()), all.recordOfKey());
        }
    }
}
