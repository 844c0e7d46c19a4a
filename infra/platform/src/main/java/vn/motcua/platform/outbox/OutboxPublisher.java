package vn.motcua.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends outbox messages and waits for the broker's word. Each round sends one message of every
 * document, so a lost message can never be overtaken by a later one of the same document.
 */
public final class OutboxPublisher {

    private final KafkaTemplate<String, byte[]> kafka;
    private final KafkaAdmin admin;
    private final Duration patience;

    public OutboxPublisher(
            KafkaTemplate<String, byte[]> kafka, KafkaAdmin admin, OutboxProperties properties) {
        this.kafka = kafka;
        this.admin = admin;
        this.patience = properties.patience();
    }

    /**
     * What the broker acknowledged.
     *
     * @param publishedThrough by document id, the last position that is out
     * @param refused by document id, why the broker will never take its next message
     * @param failure why the others are not out, when they are not
     */
    record Result(
            Map<Object, Long> publishedThrough,
            int messages,
            Map<Object, Throwable> refused,
            @Nullable Throwable failure) {}

    Result publish(List<Outgoing> batch) throws InterruptedException {
        Map<Object, Long> through = new HashMap<>();
        Map<Object, Throwable> refused = new HashMap<>();
        int messages = 0;
        List<Outgoing> round = longerThan(0, batch);
        for (int index = 0; !round.isEmpty(); index++) {
            Throwable failure = null;
            for (Sent one : send(round, index)) {
                Throwable reason = outcome(one.acknowledged());
                if (reason == null) {
                    through.merge(one.documentId(), one.position(), Math::max);
                    messages++;
                } else if (Refusal.isForGood(reason)) {
                    refused.put(one.documentId(), reason);
                } else {
                    failure = reason;
                }
            }
            if (failure != null) {
                // A topic may be missing because the broker was away when this service started.
                admin.initialize();
                return new Result(through, messages, refused, failure);
            }
            round =
                    longerThan(index + 1, round).stream()
                            .filter(out -> !refused.containsKey(out.documentId()))
                            .toList();
        }
        return new Result(through, messages, refused, null);
    }

    private static List<Outgoing> longerThan(int messages, List<Outgoing> batch) {
        return batch.stream().filter(out -> out.messages().size() > messages).toList();
    }

    private List<Sent> send(List<Outgoing> round, int index) {
        List<Sent> sent = new ArrayList<>(round.size());
        for (Outgoing outgoing : round) {
            OutboxMessage message = outgoing.messages().get(index);
            CompletableFuture<?> acknowledged = send(message);
            sent.add(new Sent(outgoing.documentId(), message.position(), acknowledged));
            if (acknowledged.isCompletedExceptionally()
                    && !Refusal.isForGood(acknowledged.exceptionNow())) {
                // Each of the others would wait as long for a broker or a topic that is not there.
                break;
            }
        }
        return sent;
    }

    private CompletableFuture<?> send(OutboxMessage message) {
        try {
            return kafka.send(record(message));
        } catch (KafkaException | SerializationException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private @Nullable Throwable outcome(CompletableFuture<?> acknowledged)
            throws InterruptedException {
        try {
            acknowledged.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return null;
        } catch (ExecutionException refused) {
            return refused.getCause() == null ? refused : refused.getCause();
        } catch (TimeoutException silent) {
            return silent;
        }
    }

    private static ProducerRecord<String, byte[]> record(OutboxMessage message) {
        var record =
                new ProducerRecord<>(
                        message.topic(), message.key(), message.body().getBytes(UTF_8));
        message.headers()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private record Sent(Object documentId, long position, CompletableFuture<?> acknowledged) {}
}
