package vn.motcua.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.platform.position.PositionedContainers;

import java.time.Duration;
import java.util.function.BiFunction;

/**
 * What becomes of a record that failed: a malformed one is put aside at once; while the store is
 * away a record waits; anything else is tried as often as its binding says and then put aside.
 *
 * <p>The binder would do the last by itself, but it holds up the poll while it waits, and loses a
 * dead letter that the broker does not take.
 */
final class FailedRecords implements ListenerContainerWithDlqAndRetryCustomizer {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ConsumerRecordRecoverer deadLetters;
    private final PositionedContainers positioned;

    FailedRecords(ConsumerRecordRecoverer deadLetters, PositionedContainers positioned) {
        this.deadLetters = deadLetters;
        this.positioned = positioned;
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destination,
            String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> resolver,
            @Nullable BackOff bindingBackOff) {
        var handler =
                bindingBackOff == null
                        ? new DefaultErrorHandler(deadLetters)
                        : new DefaultErrorHandler(deadLetters, bindingBackOff);
        handler.addNotRetryableExceptions(MalformedEvent.class);
        handler.setBackOffFunction((_, failure) -> storeIsAway(failure) ? untilItIsBack() : null);
        container.setCommonErrorHandler(handler);
        positioned.customize(container);
    }

    @Override
    public boolean retryAndDlqInBinding(String destination, String group) {
        return false;
    }

    private static boolean storeIsAway(@Nullable Exception failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof DataAccessException) {
                return true;
            }
        }
        return false;
    }

    private static BackOff untilItIsBack() {
        var backOff = new ExponentialBackOff(500, 2);
        backOff.setMaxInterval(LONGEST_PAUSE.toMillis());
        return backOff;
    }
}
