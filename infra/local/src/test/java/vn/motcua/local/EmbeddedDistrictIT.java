package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoClients;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmbeddedStore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The flow over the embedded broker and store; runs always. */
@TestMethodOrder(OrderAnnotation.class)
class EmbeddedDistrictIT extends DistrictFlow {

    private static final List<Service> NEED_A_BROKER =
            List.of(Service.INTAKE, Service.PROCESSING, Service.REPORTING, Service.NOTIFICATION);

    private @Nullable EmbeddedBroker broker;
    private @Nullable EmbeddedStore store;

    @Override
    Backing startBacking(Settings settings, VarDirectory var) throws Exception {
        var kafka =
                EmbeddedBroker.start(var.kafka(), settings.kafkaPort(), settings.controllerPort());
        broker = kafka;
        var mongo = EmbeddedStore.start(var.store(), settings.storePort());
        store = mongo;
        return new Backing(kafka.bootstrapServers(), mongo.uri());
    }

    /** After the flow, with all that the services do by themselves meanwhile. */
    @Test
    @Order(Integer.MAX_VALUE - 1)
    void noQueryOfTheDistrictSearchesACollection() {
        assertThat(requireNonNull(store).searchedCollections()).isEmpty();
    }

    /** After the flow as well, when they are there. */
    @Test
    @Order(Integer.MAX_VALUE - 1)
    void everyCollectionIsNamedByItsService() throws IOException {
        try (var client = MongoClients.create(requireNonNull(store).uri())) {
            for (Service service : NEED_A_BROKER) {
                String readme = Files.readString(Path.of("../..", service.title(), "README.md"));
                var database = client.getDatabase(service.title().replace("-service", ""));

                assertThat(database.listCollectionNames())
                        .isNotEmpty()
                        // A later generation of the ledger has the same ones once more.
                        .map(collection -> collection.replaceFirst("-g\\d+$", ""))
                        .allMatch(collection -> readme.contains("`" + collection + "`"));
            }
        }
    }

    /** Last: the others need a broker. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aServiceNamesTheBrokerWhenItIsAwayAndIsStillReady() throws Exception {
        requireNonNull(broker).close();
        broker = null;

        for (Service service : NEED_A_BROKER) {
            for (String group : List.of("", "dependencies")) {
                Health health = Health.of(settings(), service, group);

                assertThat(health.status()).as(health.toString()).isEqualTo(503);
                assertThat(health.down()).contains("broker").doesNotContain("diskSpace");
            }
        }
        assertThat(new Readiness(settings()).isReady(Service.INTAKE)).isTrue();
    }

    @Override
    void stopBacking() {
        if (store != null) {
            store.close();
        }
        if (broker != null) {
            broker.close();
        }
    }
}
