package vn.motcua.reporting.stream;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.reporting.ledger.Counts;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.LedgerJson;
import vn.motcua.reporting.ledger.PartialTotals;
import vn.motcua.reporting.ledger.Progress;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What one partition of the ledger remembers. Changes are gathered in memory and written before
 * each commit, together with how far the events were read.
 */
final class LedgerStores {

    private static final String FACTS = "ledger-facts";
    private static final String SUMS = "ledger-sums";
    private static final String HELD = "ledger-held";
    private static final String PROGRESS = "ledger-progress";
    private static final String UNPUBLISHED = "ledger-unpublished";
    private static final String LETTERS = "ledger-letters";

    private static final String READ = "read";

    /**
     * How many dossiers may change between two writes, and as many facts and sums used last are
     * kept: events of a dossier often come close together. 20,000 in a heap of 384 MB.
     */
    static final int ROOM =
            (int) Math.clamp(Runtime.getRuntime().maxMemory() / 20_000, 5_000L, 200_000L);

    private final Gathered gathered = new Gathered();
    private final Map<DossierId, Fact> recentFacts = new Recent<>(ROOM);
    private final PartialTotals partialTotals;

    private final KeyValueStore<String, byte[]> facts;
    private final KeyValueStore<String, byte[]> sums;
    private final KeyValueStore<String, byte[]> held;
    private final KeyValueStore<String, byte[]> progress;
    private final Letters letters;
    private final Unpublished unpublishedFacts;
    private final Unpublished unpublishedSums;

    LedgerStores(ProcessorContext<?, ?> context) {
        this.facts = context.getStateStore(FACTS);
        this.sums = context.getStateStore(SUMS);
        this.partialTotals = new PartialTotals(context.taskId().partition(), ROOM);
        this.held = context.getStateStore(HELD);
        this.progress = context.getStateStore(PROGRESS);
        this.letters = new Letters(context.getStateStore(LETTERS));
        KeyValueStore<String, byte[]> unpublished = context.getStateStore(UNPUBLISHED);
        this.unpublishedFacts = new Unpublished(facts, unpublished, "fact|");
        this.unpublishedSums = new Unpublished(sums, unpublished, "sum|");
    }

    static Set<StoreBuilder<?>> builders() {
        return Set.of(
                builder(Stores.persistentKeyValueStore(FACTS)),
                builder(Stores.persistentKeyValueStore(SUMS)),
                builder(Stores.persistentKeyValueStore(HELD)),
                builder(Stores.inMemoryKeyValueStore(PROGRESS)),
                builder(Stores.inMemoryKeyValueStore(UNPUBLISHED)),
                builder(Stores.inMemoryKeyValueStore(LETTERS)),
                new BeforeCommit.Builder());
    }

    @Nullable Fact known(DossierId id) {
        Fact known = gathered.fact(id);
        if (known == null) {
            known = recentFacts.get(id);
        }
        if (known != null) {
            return known;
        }
        byte[] json = facts.get(id.toString());
        return json == null ? null : LedgerJson.fact(json);
    }

    void keep(@Nullable Fact before, Fact after) {
        gathered.add(before, after);
    }

    /** How many dossiers have changed since the last write. */
    int changed() {
        return gathered.size();
    }

    /** Writes everything gathered. */
    void write(Progress read) {
        gathered.all().forEach(this::write);
        gathered.clear();
        partialTotals.settle(
                sums::get,
                (key, sum) -> {
                    sums.put(key, sum);
                    unpublishedSums.add(key, sum);
                });
        progress.put(READ, LedgerJson.write(read));
    }

    /** Writes everything gathered for a commit that comes before it is published. */
    void writeAhead(Progress read) {
        write(read);
        unpublishedFacts.remember();
        unpublishedSums.remember();
    }

    /** Publishes the facts and sums that were written since this was called last. */
    void publish(BiConsumer<String, byte[]> fact, BiConsumer<String, byte[]> sum) {
        unpublishedFacts.publish(fact);
        unpublishedSums.publish(
                (key, stored) -> sum.accept(key, LedgerJson.write(Counts.read(stored))));
    }

    /** Whether anything was left to be published by an earlier owner of the partition. */
    boolean hasUnpublished() {
        return !unpublishedFacts.isEmpty() || !unpublishedSums.isEmpty();
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

    /** What was set aside of this partition. */
    Letters letters() {
        return letters;
    }

    Progress read(int partition) {
        byte[] json = progress.get(READ);
        return json == null ? Progress.none(partition) : LedgerJson.progress(json);
    }

    private void write(Gathered.Changed changed) {
        DossierId id = changed.now().dossierId();
        byte[] json = LedgerJson.write(changed.now());
        facts.put(id.toString(), json);
        recentFacts.put(id, changed.now());
        if (changed.counts()) {
            partialTotals.change(changed.written(), changed.now());
            unpublishedFacts.add(id.toString(), json);
        }
    }

    private static String place(DossierId id, long sequence) {
        return id + "|" + sequence;
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> builder(
            KeyValueBytesStoreSupplier supplier) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), Serdes.ByteArray());
    }
}
