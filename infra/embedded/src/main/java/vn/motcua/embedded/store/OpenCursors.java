package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;

import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The cursors of clients that have not read to the end. An idle one is closed after a while. */
final class OpenCursors implements AutoCloseable {

    /** MongoDB's own. */
    private static final long IDLE_NANOS = Duration.ofMinutes(10).toNanos();

    private final CursorRegistry registry;
    private final Map<Long, BatchedCursor> open = new ConcurrentHashMap<>();

    OpenCursors(CursorRegistry registry) {
        this.registry = registry;
    }

    BatchedCursor open(
            Iterator<Document> documents,
            UnaryOperator<List<Document>> finish,
            AutoCloseable resource) {
        closeIdle();
        return new BatchedCursor(registry.generateCursorId(), documents, finish, resource);
    }

    /** The cursor's number for the client; 0 when there is no more to read. */
    long keepUnlessEmpty(BatchedCursor cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        open.put(cursor.getId(), cursor);
        registry.add(cursor);
        return cursor.getId();
    }

    void close(Collection<Long> ids) {
        ids.forEach(this::close);
    }

    @Override
    public void close() {
        close(List.copyOf(open.keySet()));
    }

    private void close(long id) {
        BatchedCursor cursor = open.remove(id);
        registry.remove(id);
        if (cursor != null) {
            cursor.close();
        }
    }

    private void closeIdle() {
        long now = System.nanoTime();
        open.forEach((id, cursor) -> {
            if (cursor.isEmpty() || now - cursor.lastUsedNanos() > IDLE_NANOS) {
                close(id);
            }
        });
    }
}
