package vn.motcua.platform.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

import vn.motcua.platform.position.Reading;

import java.util.function.Function;

/**
 * Sets a record aside for people to look at, and holds its dossier behind it. When either fails the
 * record is tried again: nothing is passed over. A record that is read again holds nothing: what
 * mended it may follow on the log, and what did not leaves a hole.
 */
final class DeadLetters implements ConsumerRecordRecoverer {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final DeadLetterLog letters;
    private final Refusals refusals;
    private final HeldDossiers held;
    private final Function<ConsumerRecord<?, ?>, Reading> reading;
    private final MeterRegistry meters;

    DeadLetters(
            DeadLetterLog letters,
            Refusals refusals,
            HeldDossiers held,
            Function<ConsumerRecord<?, ?>, Reading> reading,
            MeterRegistry meters) {
        this.letters = letters;
        this.refusals = refusals;
        this.held = held;
        this.reading = reading;
        this.meters = meters;
        // An alarm on growth does not see the step from nothing to one.
        refusals.reasons().forEach(this::counter);
        counter(DeadLetter.UNREADABLE);
        counter(Failure.RETRIES_EXHAUSTED);
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, Exception thrown) {
        var failure = Failure.of(thrown, refusals);
        letters.setAside(record, failure);
        // After it is published: one that is tried again must still fail for its own reason.
        if (reading.apply(record) == Reading.FIRST && record.key() instanceof String dossier) {
            held.hold(dossier, failure.reason());
        }
        counter(failure.reason()).increment();
        log.error(
                "Record {} of dossier {} became a dead letter: {}: {}",
                Origin.of(record),
                record.key(),
                failure.reason(),
                failure.text());
    }

    private Counter counter(String reason) {
        return meters.counter("motcua.dead.letters", "reason", reason);
    }
}
