package vn.motcua.reporting.closing;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.platform.kafka.NotWritten;
import vn.motcua.platform.kafka.TopicWriter;
import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.ledger.ReportTopics;

import java.util.Collection;
import java.util.stream.Stream;

/** Signs closings and writes them to their topic, where they outlive every database. */
@Component
public final class ClosingLog {

    private final TopicWriter writer;
    private final SealingKey key;

    ClosingLog(TopicWriter writer, SealingKey key) {
        this.writer = writer;
        this.key = key;
    }

    /**
     * Writes the dossiers, and the signed closing once they are all safe. What is cut off before
     * the closing is out has no effect.
     *
     * @param facts canonical JSON
     * @throws Problem {@code closing-not-written}
     */
    public SignedClosing append(ClosingContent content, Collection<byte[]> facts) {
        String unit = content.subject().unit();
        write(unit, facts.stream().map(fact -> ClosingJson.message(content.id(), fact)));
        SignedClosing closing = Sealing.seal(content, key);
        write(unit, Stream.of(ClosingJson.message(closing)));
        return closing;
    }

    private void write(String unit, Stream<byte[]> messages) {
        try {
            writer.write(
                    messages.map(one -> new ProducerRecord<>(ReportTopics.CLOSINGS, unit, one))
                            .toList());
        } catch (NotWritten reason) {
            var problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "closing-not-written");
            problem.addSuppressed(reason);
            throw problem;
        }
    }
}
