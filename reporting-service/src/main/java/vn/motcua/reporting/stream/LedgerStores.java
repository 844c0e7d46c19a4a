package vn.motcua.reporting.stream;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.reporting.ledger.Counts;
import vn.motcua.reporting.ledger.LedgerJson;
import vn.motcua.reporting.ledger.Progress;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What one partition of the ledger remembers; committed together with what it publishes. */
final class LedgerStores {

    private static final String FACTS = "ledger-facts";
    private static final String SUMS = "ledger-sums";
    private static final String HELD = "ledger-held";
    private static final String PROGRESS = "ledger-progress";

    private static final String READ = "read";
    private static final String PUBLISHED = "published";

    /** Events of a dossier often come close together: what was just written is not read again. */
    private static final int RECENT_FACTS = 2_000;

    private static final int RECENT_SUMS = 20_000;

    private final Map<DossierId, Known> recentFacts = new Recent<>(RECENT_FACTS);
    private final Map<String, Counts> recentSums = new Recent<>(RECENT_SUMS);

    private final KeyValueStore<String, byte[]> facts;
    private final KeyValueStore<String, byte[]> sums;
    private final KeyValueStore<String, byte[]> held;
    private final KeyValueStore<String, byte[]> progress;

    LedgerStores(ProcessorContext<?, ?> context) {
        this.facts = context.getStateStore(FACTS);
        this.sums = context.getStateStore(SUMS);
        this.held = context.getStateStore(HELD);
        this.progress = context.getStateStore(PROGRESS);
    }

    static Set<StoreBuilder<?>> builders() {
        return Set.of(
                builder(Stores.persistentKeyValueStore(FACTS)),
                builder(Stores.persistentKeyValueStore(SUMS)),
                builder(Stores.persistentKeyValueStore(HELD)),
                builder(Stores.inMemoryKeyValueStore(PROGRESS)));
    }

    @Nullable Known known(DossierId id) {
        Known recent = recentFacts.get(id);
        if (recent != null) {
            return recent;
        }
        byte[] json = facts.get(id.toString());
        return json == null ? null : Known.of(LedgerJson.fact(json));
    }

    void keep(Known known, byte[] json) {
        DossierId id = known.fact().dossierId();
        facts.put(id.toString(), json);
        recentFacts.put(id, known);
    }

    Counts sum(String key) {
        Counts recent = recentSums.get(key);
        if (recent != null) {
            return recent;
        }
        byte[] bytes = sums.get(key);
        return bytes == null ? Counts.NONE : Counts.read(bytes);
    }

    void keep(String key, Counts sum) {
        sums.put(key, sum.bytes());
        recentSums.put(key, sum);
    }

    void forEachSum(BiConsumer<String, Counts> action) {
        try (KeyValueIterator<String, byte[]> all = sums.all()) {
            all.forEachRemaining(entry -> action.accept(entry.key, Counts.read(entry.value)));
        }
    }

    /** Keeps an event until those before it have come; false when it waits already. */
    boolean hold(DossierEvent event) {
        return held.putIfAbsent(place(event.dossierId(), event.sequence()), EventJson.write(event))
                == null;
    }

    /** Takes out the event that waits for its turn at this place, if there is one. */
    @Nullable DossierEvent release(DossierId id, long sequence) {
        byte[] json = held.delete(place(id, sequence));
        return json == null ? null : EventJson.read(json);
    }

    Progress read(int partition) {
        return progress(READ, partition);
    }

    Progress published(int partition) {
        return progress(PUBLISHED, partition);
    }

    void keepRead(Progress read) {
        progress.put(READ, LedgerJson.write(read));
    }

    void keepPublished(Progress published) {
        progress.put(PUBLISHED, LedgerJson.write(published));
    }

    private Progress progress(String key, int partition) {
        byte[] json = progress.get(key);
        return json == null ? Progress.none(partition) : LedgerJson.progress(json);
    }

    private static String place(DossierId id, long sequence) {
        return id + "|" + sequence;
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> builder(
            KeyValueBytesStoreSupplier supplier) {
        // The cache lets many changes of a key within a commit travel to the change log once.
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled();
    }
}
