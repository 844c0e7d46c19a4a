package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** Beside the same protocol over a store in memory that looks at every document. */
class QueriesTest extends QueryContract {

    private final MongoServer memory = new MongoServer(new MemoryBackend());

    @Override
    String startReference() {
        return memory.bindAndGetConnectionString();
    }

    @Override
    void stopReference() {
        memory.shutdownNow();
    }
}
