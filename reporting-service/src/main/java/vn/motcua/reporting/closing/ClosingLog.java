package vn.motcua.reporting.closing;

import org.springframework.http.HttpStatus;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.ledger.ReportTopics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Signs closings and writes them to their topic, where they outlive every database. */
@Component
public final class ClosingLog {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KafkaTemplate<String, byte[]> kafka;
    private final SealingKey key;

    ClosingLog(KafkaTemplate<String, byte[]> kafka, SealingKey key) {
        this.key = key;
        this.kafka = kafka;
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
        send(unit, facts.stream().map(fact -> ClosingJson.message(content.id(), fact)).toList());
        SignedClosing closing = Sealing.seal(content, key);
        send(unit, List.of(ClosingJson.message(closing)));
        return closing;
    }

    private void send(String unit, List<byte[]> messages) {
        try {
            List<CompletableFuture<?>> sent = new ArrayList<>();
            for (byte[] message : messages) {
                sent.add(kafka.send(ReportTopics.CLOSINGS, unit, message));
            }
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (KafkaException | ExecutionException | TimeoutException silent) {
            throw notWritten(silent);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw notWritten(stopping);
        }
    }

    private static Problem notWritten(Exception reason) {
        Problem problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "closing-not-written");
        problem.addSuppressed(reason);
        return problem;
    }
}
