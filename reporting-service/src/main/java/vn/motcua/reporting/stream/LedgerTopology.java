package vn.motcua.reporting.stream;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.reporting.ledger.Generation;
import vn.motcua.reporting.ledger.ReportTopics;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * One processor per partition of the events, its stores beside it: nothing is sent to another
 * partition on the way.
 *
 * @param application the consumer group, and what the ledger's dead letters are called after
 * @param flushInterval how long changed sums may wait
 */
record LedgerTopology(Generation generation, String application, Duration flushInterval)
        implements ProcessorSupplier<byte[], byte[], String, Publication> {

    void on(StreamsBuilder builder) {
        builder.stream(
                        List.of(DossierTopics.EVENTS, ReportTopics.SETTLEMENTS),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .process(this, Named.as("ledger"))
                .to(
                        (key, publication, context) -> publication.topic(),
                        Produced.with(
                                Serdes.String(),
                                Publication.serde(),
                                (topic, key, publication, count) -> publication.partitions(count)));
    }

    @Override
    public Processor<byte[], byte[], String, Publication> get() {
        return new LedgerProcessor(generation, flushInterval, application);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return LedgerStores.builders();
    }
}
