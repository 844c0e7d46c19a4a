package vn.motcua.local;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The flow over Kafka and MongoDB as they are run in production; needs Docker. */
@Tag("containers")
@ExtendWith(SaysThereIsNoDocker.class)
@Testcontainers(disabledWithoutDocker = true)
class ContainersDistrictIT extends DistrictFlow {

    private final KafkaContainer kafka =
            new KafkaContainer(System.getProperty("motcua.test.kafka-image", "apache/kafka:4.2.0"));
    private final MongoDBContainer mongo =
            new MongoDBContainer(System.getProperty("motcua.test.mongo-image", "mongo:8"))
                    .withReplicaSet();

    @Override
    Backing startBacking(Settings settings, VarDirectory var) {
        kafka.start();
        mongo.start();
        return new Backing(kafka.getBootstrapServers(), mongo.getConnectionString());
    }

    @Override
    void stopBacking() {
        mongo.stop();
        kafka.stop();
    }
}
