package vn.motcua.notification.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.platform.position.Reading;
import vn.motcua.platform.position.StartCheck;

/** Puts aside records that could not be handled, with their reason and their origin. */
final class DeadLetters implements ConsumerRecordRecoverer {

    /** The header that says why, in one sentence. */
    static final String REASON = "reason";

    private final DeadLetterPublishingRecoverer publisher;
    private final KafkaAdmin admin;
    private final StartCheck check;

    DeadLetters(KafkaOperations<?, ?> kafka, KafkaAdmin admin, StartCheck check, String group) {
        this.admin = admin;
        this.check = check;
        this.publisher =
                new DeadLetterPublishingRecoverer(
                        kafka,
                        (record, _) ->
                                new TopicPartition(
                                        DossierTopics.deadLetters(record.topic(), group), -1));
        publisher.setFailIfSendResultIsError(true);
        publisher.addHeadersFunction(
                (_, failure) -> new RecordHeaders().add(REASON, reason(failure)));
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, Exception failure) {
        if (check.readingOf(record) == Reading.AGAIN && isMalformed(failure)) {
            // It was set aside when it was read the first time.
            return;
        }
        try {
            publisher.accept(record, failure);
        } catch (RuntimeException unpublished) {
            // The broker may have been away when this service started and made its topics.
            var _ = admin.initialize();
            throw unpublished;
        }
    }

    private static boolean isMalformed(Throwable failure) {
        return failure instanceof MalformedEvent
                || (failure.getCause() != null && isMalformed(failure.getCause()));
    }

    private static byte[] reason(Exception failure) {
        Throwable told = failure;
        while (!(told instanceof MalformedEvent) && told.getCause() != null) {
            told = told.getCause();
        }
        return String.valueOf(told.getMessage()).getBytes(UTF_8);
    }
}
