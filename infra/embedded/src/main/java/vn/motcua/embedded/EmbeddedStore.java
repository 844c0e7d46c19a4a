package vn.motcua.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A store that speaks MongoDB's wire protocol, on the loopback address only. It has unique indexes
 * but no secondary ones, no transactions and no change streams; docs/embedded-store.md lists what
 * differs from MongoDB.
 */
public final class EmbeddedStore implements AutoCloseable {

    private final MongoServer server;
    private final String uri;

    private EmbeddedStore(MongoServer server, int port) {
        this.server = server;
        this.uri = "mongodb://127.0.0.1:" + port;
    }

    /** Starts a store that keeps its data in one H2 file. */
    public static EmbeddedStore start(Path file, int port) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var server = new MongoServer(new H2Backend(file.toString()));
        server.bind("127.0.0.1", port);
        return new EmbeddedStore(server, port);
    }

    /** Starts an empty store in memory on a free port, for a test. */
    public static EmbeddedStore startInMemory() {
        var server = new MongoServer(new MemoryBackend());
        return new EmbeddedStore(server, server.bind().getPort());
    }

    /** The connection string, without a database name. */
    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
