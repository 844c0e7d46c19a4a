package vn.motcua.reporting.deadletters;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.KafkaOperations;

import vn.motcua.platform.messaging.DeadLetter;
import vn.motcua.platform.messaging.DeadLetterHeaders;
import vn.motcua.platform.messaging.Settlement;
import vn.motcua.platform.messaging.Settling;
import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.ledger.LetterReasons;
import vn.motcua.reporting.ledger.ReportTopics;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Orders the ledger to settle a dead letter, this generation's and every later one's: it does so in
 * the transaction in which it books, and tells on the topic of dead letters.
 */
final class LedgerSettling implements Settling {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final KafkaOperations<String, byte[]> kafka;

    LedgerSettling(KafkaOperations<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    @Override
    public boolean settle(
            DeadLetter letter,
            @Nullable ConsumerRecord<String, byte[]> record,
            Settlement settlement) {
        if (letter.reason().equals(LetterReasons.WAITING)) {
            throw Problem.of(HttpStatus.CONFLICT, "letter-waits", letter.origin());
        }
        send(
                new ProducerRecord<>(
                        ReportTopics.SETTLEMENTS,
                        letter.origin().partition(),
                        letter.key(),
                        record == null ? null : record.value(),
                        DeadLetterHeaders.of(letter.origin(), settlement)));
        return false;
    }

    private void send(ProducerRecord<String, byte[]> order) {
        try {
            kafka.send(order).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            throw new KafkaException("The order was not taken", refused);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped before the order was taken", stopping);
        }
    }
}
