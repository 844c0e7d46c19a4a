package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.bson.Document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** An answer given in parts, each of bounded size, whatever its whole size. */
final class BatchedCursor implements Cursor, AutoCloseable {

    /** A message may have 48 MB; so much is read into memory at a time. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final long id;
    private final Iterator<Document> documents;
    private final UnaryOperator<List<Document>> finish;
    private final AutoCloseable resource;
    private boolean closed;
    private volatile long lastUsedNanos = System.nanoTime();

    /**
     * Takes over what it reads from.
     *
     * @param finish what is done to each part before it is sent
     */
    BatchedCursor(
            long id,
            Iterator<Document> documents,
            UnaryOperator<List<Document>> finish,
            AutoCloseable resource) {
        this.id = id;
        this.documents = documents;
        this.finish = finish;
        this.resource = resource;
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public synchronized boolean isEmpty() {
        if (!closed && !documents.hasNext()) {
            close();
        }
        return closed;
    }

    /** The next part: as many as asked for, or as fit when 0 are asked for. */
    @Override
    public synchronized List<Document> takeDocuments(int most) {
        lastUsedNanos = System.nanoTime();
        List<Document> part = new ArrayList<>();
        long bytes = 0;
        while (!isEmpty() && (most <= 0 || part.size() < most) && bytes < MOST_BYTES) {
            Document document = documents.next();
            bytes += StoredDocument.sizeOf(document);
            part.add(document);
        }
        return finish.apply(part);
    }

    long lastUsedNanos() {
        return lastUsedNanos;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            resource.close();
        } catch (Exception failed) {
            throw new IllegalStateException("Native memory could not be given back", failed);
        }
    }
}
