package vn.motcua.reporting.deadletters;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.motcua.platform.kafka.TopicWriter;
import vn.motcua.platform.messaging.DeadLetter;
import vn.motcua.platform.messaging.DeadLetterHeaders;
import vn.motcua.platform.messaging.Settlement;
import vn.motcua.platform.messaging.Settling;
import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.ledger.LetterReasons;
import vn.motcua.reporting.ledger.ReportTopics;

/**
 * Orders the ledger to settle a dead letter, this generation's and every later one's: it does so in
 * the transaction in which it books, and tells on the topic of dead letters.
 */
final class LedgerSettling implements Settling {

    private final TopicWriter writer;

    LedgerSettling(TopicWriter writer) {
        this.writer = writer;
    }

    @Override
    public boolean settle(
            DeadLetter letter,
            @Nullable ConsumerRecord<String, byte[]> record,
            Settlement settlement) {
        if (letter.reason().equals(LetterReasons.WAITING)) {
            throw Problem.of(HttpStatus.CONFLICT, "letter-waits", letter.origin());
        }
        writer.write(
                new ProducerRecord<>(
                        ReportTopics.SETTLEMENTS,
                        letter.origin().partition(),
                        letter.key(),
                        record == null ? null : record.value(),
                        DeadLetterHeaders.of(letter.origin(), settlement)));
        return false;
    }
}
