package vn.motcua.processing.casework.messaging;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;

import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.platform.kafka.Topics;
import vn.motcua.platform.position.PositionedContainers;
import vn.motcua.platform.position.StartCheck;
import vn.motcua.processing.casework.HeldDossiers;

import java.util.function.BiFunction;

/**
 * Retries and dead letters in the listener's hands, so that each failure has its own patience, and
 * the position in the store's.
 */
@Configuration(proxyBeanMethods = false)
class FailureConfiguration {

    private final String topic;

    FailureConfiguration(@Value("${motcua.processing.group}") String group) {
        this.topic = DossierTopics.deadLetters(DossierTopics.EVENTS, group);
    }

    @Bean
    NewTopics deadLetterTopic(Topics topics) {
        return new NewTopics(topics.keptForever(topic));
    }

    @Bean
    CommonErrorHandler dossierEventFailures(
            KafkaTemplate<String, byte[]> kafka,
            KafkaAdmin admin,
            HeldDossiers held,
            StartCheck check,
            MeterRegistry meters) {
        var handler =
                new DefaultErrorHandler(new DeadLetters(topic, kafka, admin, held, check, meters));
        handler.setBackOffFunction((_, failure) -> DeadLetterReason.of(failure).backOff());
        return handler;
    }

    @Bean
    ClientFactoryCustomizer positionBeforeCommit(PositionedContainers positioned) {
        return new ClientFactoryCustomizer() {
            @Override
            public void configure(ConsumerFactory<?, ?> consumers) {
                positioned.customize(consumers);
            }
        };
    }

    @Bean
    ListenerContainerWithDlqAndRetryCustomizer failuresInTheListener(
            CommonErrorHandler failures, PositionedContainers positioned) {
        return new ListenerContainerWithDlqAndRetryCustomizer() {
            @Override
            public void configure(
                    AbstractMessageListenerContainer<?, ?> container,
                    String destination,
                    String group,
                    @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition>
                            bindersDeadLetters,
                    @Nullable BackOff bindersBackOff) {
                container.setCommonErrorHandler(failures);
                positioned.customize(container);
            }

            @Override
            public boolean retryAndDlqInBinding(String destination, String group) {
                return false;
            }
        };
    }
}
