package vn.motcua.processing.rebuild;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.platform.position.Reading;
import vn.motcua.processing.casework.DossierEventHandler;
import vn.motcua.processing.casework.SequenceHole;
import vn.motcua.processing.casework.model.UnexpectedChange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Reads the log from its beginning, each time to where it ends by then. */
final class LogReplay implements AutoCloseable {

    private static final Logger records = LoggerFactory.getLogger(LogReplay.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> log;
    private final DossierEventHandler dossiers;
    private final LongConsumer progress;
    private final List<TopicPartition> partitions;
    private long read;

    LogReplay(Consumer<String, byte[]> log, DossierEventHandler dossiers, LongConsumer progress) {
        this.log = log;
        this.dossiers = dossiers;
        this.progress = progress;
        this.partitions =
                log.partitionsFor(DossierTopics.EVENTS).stream()
                        .map(one -> new TopicPartition(one.topic(), one.partition()))
                        .toList();
        log.assign(partitions);
        log.seekToBeginning(partitions);
    }

    /** How many records there are to be read by now. */
    long length() {
        Map<TopicPartition, Long> begins = log.beginningOffsets(partitions);
        return log.endOffsets(partitions).entrySet().stream()
                .mapToLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** Where it ended, as far as it has been read. */
    Map<TopicPartition, Long> toEnd() throws InterruptedException {
        Map<TopicPartition, Long> ends = log.endOffsets(partitions);
        while (ends.entrySet().stream()
                .anyMatch(end -> log.position(end.getKey()) < end.getValue())) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            for (ConsumerRecord<String, byte[]> record : log.poll(POLL)) {
                take(record);
                read++;
            }
            progress.accept(read);
        }
        return ends;
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.value() != null) {
                dossiers.handle(EventJson.read(record.value()), Reading.AGAIN);
            }
        } catch (MalformedEvent | SequenceHole | UnexpectedChange setAside) {
            // On the dead letters' topic already; what follows it was set aside there, too.
            records.debug("Left out {}@{}", record.partition(), record.offset(), setAside);
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
