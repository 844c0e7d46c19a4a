package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An index of a collection: ordered keys, each with the number of the record it belongs to. A
 * unique index has each key once; in the others the number is the end of the key as well.
 */
final class StoredIndex extends Index<Long> {

    private final Records records;
    private final IndexMeta meta;

    /** The fields that are a list in some document. */
    private volatile Set<String> lists;

    StoredIndex(Records records, IndexMeta meta) {
        super(meta.name(), meta.keys(), meta.sparse());
        this.records = records;
        this.meta = meta;
        this.lists = meta.lists();
    }

    @Override
    public boolean isUnique() {
        return meta.unique();
    }

    /** Whether a document may have several entries. */
    boolean isMultikey() {
        return !lists.isEmpty();
    }

    boolean hasLists(String field) {
        return lists.contains(field);
    }

    boolean leavesOutWhatHasNone() {
        return isSparse();
    }

    /** What all its keys begin with. */
    byte[] prefix() {
        return Bytes.of(meta.id());
    }

    List<String> fields() {
        return keys();
    }

    boolean hasSameKeys(StoredIndex other) {
        return IndexMeta.fields(getKeys()).equals(IndexMeta.fields(other.getKeys()));
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other) && isUnique() == other.isUnique();
    }

    @Override
    public @Nullable Long getPosition(Document document) {
        if (!isUnique()) {
            return null;
        }
        for (byte[] key : keysOf(document)) {
            byte[] record = records.indexed(key);
            if (record != null) {
                return Bytes.trailingLong(record);
            }
        }
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        refuseTaken(document, null, collection);
    }

    @Override
    public void add(Document document, Long position, MongoCollection<Long> collection) {
        noteLists(document);
        for (byte[] key : keysOf(document)) {
            records.putIndexed(entry(key, position), position);
        }
    }

    @Override
    public @Nullable Long remove(Document document) {
        throw new UnsupportedOperationException("A record is removed with its number");
    }

    void remove(Document document, Long position) {
        for (byte[] key : keysOf(document)) {
            records.removeIndexed(entry(key, position));
        }
    }

    @Override
    public void checkUpdate(Document old, Document changed, MongoCollection<Long> collection) {
        if (isUnique()) {
            refuseTaken(changed, getPosition(old), collection);
        }
    }

    @Override
    public void updateInPlace(
            Document old, Document changed, Long position, MongoCollection<Long> collection) {
        SortedSet<byte[]> before = keysOf(old);
        SortedSet<byte[]> after = keysOf(changed);
        noteLists(changed);
        for (byte[] key : before) {
            if (!after.contains(key)) {
                records.removeIndexed(entry(key, position));
            }
        }
        for (byte[] key : after) {
            if (!before.contains(key)) {
                records.putIndexed(entry(key, position), position);
            }
        }
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw new UnsupportedOperationException("Queries are planned by the collection");
    }

    @Override
    public long getCount() {
        return records.countIndexed(prefix());
    }

    @Override
    public long getDataSize() {
        return records.sizeOfIndex(prefix());
    }

    @Override
    public void drop() {
        records.dropIndex(meta);
    }

    void markBuilt() {
        records.remember(meta.built().withLists(lists));
    }

    boolean isBuilt() {
        return meta.isBuilt();
    }

    /** Forgets what an interrupted building left. */
    void clear() {
        records.clearIndex(prefix());
    }

    private byte[] entry(byte[] key, Long position) {
        return isUnique() ? key : Bytes.concat(key, Bytes.of((long) position));
    }

    private void refuseTaken(
            Document document, @Nullable Long mine, MongoCollection<Long> collection) {
        if (!isUnique()) {
            return;
        }
        for (byte[] key : keysOf(document)) {
            byte[] record = records.indexed(key);
            if (record != null && (mine == null || Bytes.trailingLong(record) != mine)) {
                throw new DuplicateKeyError(this, collection, getKeys(), values(document));
            }
        }
    }

    private KeyValue values(Document document) {
        return new KeyValue(
                keys().stream()
                        .map(field -> valueOf(document, field))
                        .map(value -> Missing.isNullOrMissing(value) ? null : value)
                        .toArray(Object[]::new));
    }

    private static @Nullable Object valueOf(Document document, String field) {
        return Utils.getSubdocumentValueCollectionAware(document, field);
    }

    private void noteLists(Document document) {
        for (String field : keys()) {
            if (!lists.contains(field) && valueOf(document, field) instanceof Collection) {
                Set<String> more = new HashSet<>(lists);
                more.add(field);
                lists = Set.copyOf(more);
                records.put(meta.withLists(lists));
            }
        }
    }

    /** All keys of a document: one for each element where it has a list. */
    private SortedSet<byte[]> keysOf(Document document) {
        SortedSet<byte[]> all = new TreeSet<byte[]>(Arrays::compareUnsigned);
        if (isSparse()
                && keys().stream().allMatch(field -> valueOf(document, field) instanceof Missing)) {
            return all;
        }
        all.add(prefix());
        String list = null;
        for (IndexKey key : getKeys()) {
            Object value = valueOf(document, key.getKey());
            if (value instanceof Collection) {
                if (list != null) {
                    throw new CannotIndexParallelArraysError(List.of(list, key.getKey()));
                }
                list = key.getKey();
            }
            List<byte[]> values = keysOf(value, key.isAscending());
            SortedSet<byte[]> longer = new TreeSet<byte[]>(Arrays::compareUnsigned);
            for (byte[] head : all) {
                values.forEach(tail -> longer.add(Bytes.concat(head, tail)));
            }
            all = longer;
        }
        return all;
    }

    private static List<byte[]> keysOf(@Nullable Object value, boolean rising) {
        List<byte[]> keys = new ArrayList<>();
        if (value instanceof Collection<?> list) {
            list.forEach(one -> keys.add(OrderedBytes.of(one)));
            if (keys.isEmpty()) {
                keys.add(OrderedBytes.ofEmptyList());
            }
        } else {
            keys.add(OrderedBytes.of(value));
        }
        if (!rising) {
            keys.replaceAll(Bytes::complement);
        }
        return keys;
    }
}
