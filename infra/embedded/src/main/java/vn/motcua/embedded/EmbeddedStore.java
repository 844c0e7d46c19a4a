package vn.motcua.embedded;

import de.bwaldvogel.mongo.MongoServer;

import vn.motcua.embedded.store.RocksBackend;
import vn.motcua.embedded.store.TakeoverProgress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;

/**
 * A store that speaks MongoDB's wire protocol, on the loopback address only. What it answers is on
 * the disk, declared indexes are used; there are no transactions over documents and no change
 * streams. docs/embedded-store.md lists what differs from MongoDB.
 */
public final class EmbeddedStore implements AutoCloseable {

    /** A connection is served by one of these, which waits while its write reaches the disk. */
    private static final int THREADS = 16;

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final MongoServer server;
    private final RocksBackend backend;
    private final String uri;

    private EmbeddedStore(RocksBackend backend, int port) {
        this.backend = backend;
        this.server = new MongoServer(backend);
        server.bind(new InetSocketAddress(LOOPBACK, port), 1, THREADS);
        this.uri = "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** Starts a store that keeps its data in a directory. */
    public static EmbeddedStore start(Path directory, int port) throws IOException {
        return start(directory, port, (_, _) -> {});
    }

    /**
     * Starts a store that keeps its data in a directory, and takes over what the first releases
     * left there in a file {@code motcua}.
     *
     * @param progress of the takeover
     * @throws vn.motcua.embedded.store.StoreUnusable with a sentence that says what to do
     */
    public static EmbeddedStore start(Path directory, int port, TakeoverProgress progress)
            throws IOException {
        return new EmbeddedStore(RocksBackend.open(directory, progress), port);
    }

    /** Starts an empty store in memory on a free port, for a test. */
    public static EmbeddedStore startInMemory() {
        return new EmbeddedStore(RocksBackend.inMemory(), 0);
    }

    /** The connection string, without a database name. */
    public String uri() {
        return uri;
    }

    /** How often each index was used, by collection and index. */
    public Map<String, Long> usedIndexes() {
        return backend.usedIndexes();
    }

    /** Queries that searched a whole collection for want of an index, by collection and fields. */
    public Map<String, Long> searchedCollections() {
        return backend.searchedCollections();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
