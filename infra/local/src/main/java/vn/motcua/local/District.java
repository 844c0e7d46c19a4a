package vn.motcua.local;

import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmbeddedStore;
import vn.motcua.embedded.store.StoreUnusable;
import vn.motcua.embedded.store.TakeoverProgress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * The whole district in this JVM: broker and store, and over them the five services. Starts first
 * what others need, and stops it last. May be closed while it starts.
 */
public final class District implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(District.class);

    private final Settings settings;
    private final VarDirectory var;
    private final TakeoverProgress takeover;
    private final Map<Service, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();
    private volatile @Nullable EmbeddedBroker broker;
    private volatile @Nullable EmbeddedStore store;

    District(Settings settings, VarDirectory var) {
        this(settings, var, (_, _) -> {});
    }

    /**
     * Starts nothing yet.
     *
     * @param takeover is told how far the documents of an earlier release are taken over
     */
    District(Settings settings, VarDirectory var, TakeoverProgress takeover) {
        this.settings = settings;
        this.var = var;
        this.takeover = takeover;
    }

    /**
     * Starts everything in the directory; returns when every service answers, not yet when all are
     * ready.
     *
     * @throws Refused when a port is taken, or when the log has lost records and that is not
     *     accepted
     * @throws StartFailed when a part does not start; caused by {@link Refused} when its operator
     *     can see to it
     */
    void start(LostRecords decision) throws IOException, InterruptedException {
        Ports.requireFree(settings);
        var ends = LogEnds.before(var.kafka());
        Parallel.run(List.of(this::startBroker, this::startStore));
        decide(ends, decision);
        startOver(
                new Backing(
                        "127.0.0.1:" + settings.kafkaPort(),
                        "mongodb://127.0.0.1:" + settings.storePort()));
    }

    /** What is to be done when the log no longer has what it had. */
    enum LostRecords {
        REFUSE,
        ACCEPT
    }

    private void decide(LogEnds ends, LostRecords decision)
            throws IOException, InterruptedException {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + settings.kafkaPort()))) {
            var lost = ends.lost(admin);
            switch (lost.isEmpty() ? LostRecords.ACCEPT : decision) {
                case REFUSE -> throw new Refused("log.lost", var.kafka(), lost);
                case ACCEPT -> ends.accept(admin, lost);
            }
        } catch (ExecutionException failed) {
            throw StartFailed.because(failed);
        }
    }

    /**
     * Starts the services over a broker and a store that run elsewhere.
     *
     * @throws StartFailed when a service does not start
     */
    void startOver(Backing backing) throws InterruptedException {
        Parallel.run(
                Arrays.stream(Service.values())
                        .<Callable<?>>map(service -> () -> start(service, backing))
                        .toList());
    }

    /** Stops everything in reverse order. */
    @Override
    public void close() {
        // The gateway first: nobody should be let into a house that is being shut.
        stop(List.of(Service.GATEWAY));
        stop(List.copyOf(running.keySet()));
        closeAll(List.of(this::closeBroker, this::closeStore));
    }

    private EmbeddedBroker startBroker() throws Exception {
        var started =
                EmbeddedBroker.start(var.kafka(), settings.kafkaPort(), settings.controllerPort());
        broker = started;
        return started;
    }

    private EmbeddedStore startStore() throws Exception {
        try {
            var started = EmbeddedStore.start(var.store(), settings.storePort(), takeover);
            store = started;
            return started;
        } catch (StoreUnusable unusable) {
            throw Refused.because(unusable);
        }
    }

    private ConfigurableApplicationContext start(Service service, Backing backing) {
        var context =
                service.builder()
                        .registerShutdownHook(false)
                        .run(ServiceSettings.of(service, settings, var, backing));
        running.put(service, context);
        return context;
    }

    private void stop(List<Service> services) {
        List<Callable<?>> closings = new ArrayList<>();
        for (Service service : services) {
            ConfigurableApplicationContext context = running.remove(service);
            if (context != null) {
                closings.add(Parallel.task(context::close));
            }
        }
        closeAll(closings);
    }

    private static void closeAll(List<Callable<?>> closings) {
        try {
            Parallel.run(closings);
        } catch (StartFailed failed) {
            // The rest must still stop, or its data would not be closed.
            log.warn("A part of the district did not stop cleanly", failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean closeBroker() {
        EmbeddedBroker open = broker;
        broker = null;
        if (open != null) {
            open.close();
        }
        return open != null;
    }

    private boolean closeStore() {
        EmbeddedStore open = store;
        store = null;
        if (open != null) {
            open.close();
        }
        return open != null;
    }
}
