package vn.motcua.reporting.rebuild;

import org.springframework.http.HttpStatus;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.ledger.ReportTopics;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Writes steps of generations to their topic. */
@Component
final class GenerationLog {

    /** One key for all: their order is what decides. */
    private static final String KEY = "ledger";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaTemplate<String, byte[]> kafka;

    GenerationLog(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Appends a step. It takes effect when it is read back, and only if it follows.
     *
     * @throws Problem {@code generation-not-written}
     */
    void append(GenerationStep step) {
        try {
            kafka.send(ReportTopics.GENERATIONS, KEY, step.json())
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (KafkaException | ExecutionException | TimeoutException silent) {
            throw notWritten(silent);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw notWritten(stopping);
        }
    }

    private static Problem notWritten(Exception reason) {
        Problem problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "generation-not-written");
        problem.addSuppressed(reason);
        return problem;
    }
}
