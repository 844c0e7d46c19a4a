package vn.motcua.reporting.stream;

import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

import java.util.Map;

/**
 * Holds nothing: it is told before every commit of its task, whoever asked for it, and lets the
 * ledger write what it has gathered in memory. Kafka Streams tells only stores with a cache, by an
 * interface it calls internal; its own caching stores live on the same call.
 */
final class BeforeCommit implements StateStore, CachedStateStore<byte[], byte[]> {

    static final String NAME = "ledger-commit";

    private Runnable action = () -> {};
    private boolean open;

    /** What has to be done; replaces what had to be done before. */
    void run(Runnable newAction) {
        action = newAction;
    }

    @Override
    public void flushCache() {
        action.run();
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public void close() {
        action = () -> {};
        open = false;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public void flush() {}

    @Override
    public void clearCache() {}

    @Override
    public boolean setFlushListener(
            CacheFlushListener<byte[], byte[]> listener, boolean sendOldValues) {
        return false;
    }

    /** Builds one per task. It has nothing that could be logged. */
    static final class Builder implements StoreBuilder<BeforeCommit> {

        @Override
        public BeforeCommit build() {
            return new BeforeCommit();
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public StoreBuilder<BeforeCommit> withCachingEnabled() {
            return this;
        }

        @Override
        public StoreBuilder<BeforeCommit> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<BeforeCommit> withLoggingEnabled(Map<String, String> config) {
            throw new UnsupportedOperationException("There is nothing to log");
        }

        @Override
        public StoreBuilder<BeforeCommit> withLoggingDisabled() {
            return this;
        }

        @Override
        public Map<String, String> logConfig() {
            return Map.of();
        }

        @Override
        public boolean loggingEnabled() {
            return false;
        }
    }
}
