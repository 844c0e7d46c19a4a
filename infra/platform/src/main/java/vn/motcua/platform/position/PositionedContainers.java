package vn.motcua.platform.position;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes listener containers go by the position in the store. What a container would commit, a
 * record that was handled or durably set aside, is what the store is told first.
 */
public final class PositionedContainers {

    private static final Logger log = LoggerFactory.getLogger(PositionedContainers.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Positions positions;
    private final StartCheck check;
    private final Duration interval;

    PositionedContainers(Positions positions, StartCheck check, Duration interval) {
        this.positions = positions;
        this.check = check;
        this.interval = interval;
    }

    /** The consumers of this factory write their position before they commit it. */
    public <K, V> void customize(ConsumerFactory<K, V> consumers) {
        consumers.addPostProcessor(consumer -> PositionFirst.of(consumer, positions, check));
    }

    /** This container begins where the store says; its consumers come of a customized factory. */
    public void customize(AbstractMessageListenerContainer<?, ?> container) {
        ContainerProperties properties = container.getContainerProperties();
        properties.setAckMode(AckMode.TIME);
        properties.setAckTime(interval.toMillis());
        // It writes between two polls: one that waits for long would leave what it knows unwritten.
        properties.setPollTimeout(interval.toMillis());
        properties.setConsumerRebalanceListener(new Seek(container));
    }

    private final class Seek implements ConsumerAwareRebalanceListener {

        private final AbstractMessageListenerContainer<?, ?> container;

        Seek(AbstractMessageListenerContainer<?, ?> container) {
            this.container = container;
        }

        @Override
        public void onPartitionsAssigned(
                Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            // Left with an exception, the consumer would go on from the broker's offsets.
            Map<TopicPartition, Position> stored = stored(partitions);
            for (TopicPartition partition : partitions) {
                Long next = stored.getOrDefault(partition, Position.NONE).next();
                if (next == null) {
                    consumer.seekToBeginning(List.of(partition));
                } else {
                    consumer.seek(partition, next);
                }
            }
        }

        private Map<TopicPartition, Position> stored(Collection<TopicPartition> partitions) {
            while (container.isRunning()) {
                try {
                    if (check.await(container::isRunning)) {
                        return positions.of(partitions);
                    }
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(stopping);
                } catch (RuntimeException away) {
                    log.warn("The store does not say where to go on reading; asking again", away);
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
            throw new IllegalStateException("stopped before it began to read");
        }
    }
}
