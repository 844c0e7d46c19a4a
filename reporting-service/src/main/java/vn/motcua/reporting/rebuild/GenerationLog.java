package vn.motcua.reporting.rebuild;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.platform.kafka.NotWritten;
import vn.motcua.platform.kafka.TopicWriter;
import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.ledger.ReportTopics;

/** Writes steps of generations to their topic. */
@Component
final class GenerationLog {

    /** One key for all: their order is what decides. */
    private static final String KEY = "ledger";

    private final TopicWriter writer;

    GenerationLog(TopicWriter writer) {
        this.writer = writer;
    }

    /**
     * Appends a step. It takes effect when it is read back, and only if it follows.
     *
     * @throws Problem {@code generation-not-written}
     */
    void append(GenerationStep step) {
        try {
            writer.write(new ProducerRecord<>(ReportTopics.GENERATIONS, KEY, step.json()));
        } catch (NotWritten reason) {
            var problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "generation-not-written");
            problem.addSuppressed(reason);
            throw problem;
        }
    }
}
