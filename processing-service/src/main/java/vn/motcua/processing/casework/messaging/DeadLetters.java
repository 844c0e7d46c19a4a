package vn.motcua.processing.casework.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;

import vn.motcua.platform.position.Reading;
import vn.motcua.platform.position.StartCheck;
import vn.motcua.processing.casework.HeldDossiers;

/**
 * Sets a record aside for people to look at, and holds its dossier behind it. When either fails the
 * record is tried again: nothing is passed over. A record that is read again holds nothing: what
 * mended it may follow on the log, and what did not leaves a hole.
 */
final class DeadLetters implements ConsumerRecordRecoverer {

    static final String REASON = "motcua-reason";
    static final String REASON_TEXT = "motcua-reason-text";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final DeadLetterPublishingRecoverer publisher;
    private final KafkaAdmin admin;
    private final HeldDossiers held;
    private final StartCheck check;
    private final MeterRegistry meters;

    DeadLetters(
            String topic,
            KafkaOperations<String, byte[]> kafka,
            KafkaAdmin admin,
            HeldDossiers held,
            StartCheck check,
            MeterRegistry meters) {
        this.publisher =
                new DeadLetterPublishingRecoverer(kafka, (_, _) -> new TopicPartition(topic, -1));
        this.publisher.setHeadersFunction(DeadLetters::reasons);
        this.publisher.excludeHeader(HeadersToAdd.EX_STACKTRACE);
        this.admin = admin;
        this.held = held;
        this.check = check;
        this.meters = meters;
        meters.counter("motcua.processing.holes");
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, Exception failure) {
        var reason = DeadLetterReason.of(failure);
        boolean again = check.readingOf(record) == Reading.AGAIN;
        if (again && reason == DeadLetterReason.MALFORMED) {
            log.info("Record {} is set aside already", origin(record));
            return;
        }
        publish(record, failure);
        // After it is published: one that is tried again must still fail for its own reason.
        if (!again && record.key() instanceof String dossier) {
            held.hold(dossier, reason.word());
        }
        meters.counter("motcua.dead.letters", "reason", reason.word()).increment();
        if (reason == DeadLetterReason.SEQUENCE_HOLE) {
            meters.counter("motcua.processing.holes").increment();
        }
        log.error(
                "Record {} of dossier {} became a dead letter: {}",
                origin(record),
                record.key(),
                innermost(failure).getMessage());
    }

    private static String origin(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    private void publish(ConsumerRecord<?, ?> record, Exception failure) {
        try {
            publisher.accept(record, failure);
        } catch (RuntimeException refused) {
            // The topic may be missing because the broker was away when this service started.
            admin.initialize();
            throw refused;
        }
    }

    private static Headers reasons(ConsumerRecord<?, ?> record, Exception failure) {
        String text = String.valueOf(innermost(failure).getMessage());
        return new RecordHeaders()
                .add(REASON, DeadLetterReason.of(failure).word().getBytes(UTF_8))
                .add(REASON_TEXT, text.getBytes(UTF_8));
    }

    /** What was thrown by us, below the framework's wrappings. */
    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null || DeadLetterReason.saysWhy(failure) ? failure : innermost(cause);
    }
}
