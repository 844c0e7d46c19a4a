package vn.motcua.embedded;

import com.mongodb.client.MongoClients;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * An empty store for a test: one in memory, or the MongoDB of {@code -Dmotcua.test.mongo=URI},
 * whose databases are all dropped first. So every test of a service's store is a contract that both
 * keep.
 */
public final class EmptyStore implements AutoCloseable {

    private static final String MONGODB = "motcua.test.mongo";

    private static final Set<String> ITS_OWN = Set.of("admin", "config", "local");

    private final @Nullable EmbeddedStore embedded;
    private final String uri;

    private EmptyStore(@Nullable EmbeddedStore embedded, String uri) {
        this.embedded = embedded;
        this.uri = uri;
    }

    public static EmptyStore start() {
        String mongodb = System.getProperty(MONGODB);
        if (mongodb == null) {
            var embedded = EmbeddedStore.startInMemory();
            return new EmptyStore(embedded, embedded.uri());
        }
        empty(mongodb);
        return new EmptyStore(null, mongodb);
    }

    /** The connection string, without a database name. */
    public String uri() {
        return uri;
    }

    private static void empty(String uri) {
        try (var client = MongoClients.create(uri)) {
            for (String database : client.listDatabaseNames()) {
                if (!ITS_OWN.contains(database)) {
                    client.getDatabase(database).drop();
                }
            }
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
