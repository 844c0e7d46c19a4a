package vn.motcua.local;

import org.jspecify.annotations.Nullable;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmbeddedStore;

/** The flow over the embedded broker and store; runs always. */
class EmbeddedDistrictIT extends DistrictFlow {

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
