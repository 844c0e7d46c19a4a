package vn.motcua.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;

import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Retries and dead letters in the listener's hands, so that each failure has its own patience, and
 * the position in the store's. The binder would hold up the poll while it waits, and lose a dead
 * letter that the broker does not take.
 */
final class FailurePolicy implements ListenerContainerWithDlqAndRetryCustomizer {

    private final ConsumerRecordRecoverer deadLetters;
    private final Refusals refusals;
    private final Consumer<AbstractMessageListenerContainer<?, ?>> positioned;
    private final MeterRegistry meters;

    FailurePolicy(
            ConsumerRecordRecoverer deadLetters,
            Refusals refusals,
            Consumer<AbstractMessageListenerContainer<?, ?>> positioned,
            MeterRegistry meters) {
        this.deadLetters = deadLetters;
        this.refusals = refusals;
        this.positioned = positioned;
        this.meters = meters;
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destination,
            String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition>
                    bindersDeadLetters,
            @Nullable BackOff bindersBackOff) {
        var handler = new DefaultErrorHandler(deadLetters);
        handler.setBackOffFunction((_, thrown) -> backOff(thrown));
        handler.setRetryListeners((_, thrown, _) -> count(thrown));
        container.setCommonErrorHandler(handler);
        positioned.accept(container);
    }

    @Override
    public boolean retryAndDlqInBinding(String destination, String group) {
        return false;
    }

    private BackOff backOff(@Nullable Exception thrown) {
        var kind = thrown == null ? FailureKind.PERMANENT : Failure.of(thrown, refusals).kind();
        return kind.backOff();
    }

    private void count(@Nullable Exception thrown) {
        if (thrown == null) {
            return;
        }
        String reason = Failure.of(thrown, refusals).reason();
        meters.counter("motcua.record.failures", "reason", reason).increment();
    }
}
