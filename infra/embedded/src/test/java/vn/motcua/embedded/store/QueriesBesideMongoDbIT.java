package vn.motcua.embedded.store;

import org.junit.jupiter.api.Tag;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** Beside MongoDB itself; needs Docker. */
@Tag("containers")
@Testcontainers(disabledWithoutDocker = true)
class QueriesBesideMongoDbIT extends QueryContract {

    private final MongoDBContainer mongo =
            new MongoDBContainer(System.getProperty("motcua.test.mongo-image", "mongo:8"));

    @Override
    String startReference() {
        mongo.start();
        return mongo.getConnectionString();
    }

    @Override
    void stopReference() {
        mongo.stop();
    }
}
