package vn.motcua.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.platform.kafka.TopicWriter;
import vn.motcua.platform.kafka.Topics;
import vn.motcua.platform.kafka.TopicsAutoConfiguration;
import vn.motcua.platform.position.PositionAutoConfiguration;
import vn.motcua.platform.position.PositionProperties;
import vn.motcua.platform.position.PositionedContainers;
import vn.motcua.platform.position.StartCheck;

import java.time.InstantSource;

/**
 * One fate for every failure, in each service that follows a log by Spring Cloud Stream; and the
 * desk where dead letters are taken after all, in each service that has a {@link Replayable}.
 */
@AutoConfiguration(after = {PositionAutoConfiguration.class, TopicsAutoConfiguration.class})
public class MessagingAutoConfiguration {

    /** What follows a log with a position of its own. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ListenerContainerWithDlqAndRetryCustomizer.class)
    @ConditionalOnBean({StartCheck.class, PositionProperties.class})
    static class Followers {

        /** The applicants' dead letters are compacted like the topic itself: they can be erased. */
        @Bean
        NewTopics deadLetterTopics(Topics topics, PositionProperties read) {
            return new NewTopics(
                    read.topics().stream()
                            .map(one -> {
                                String name = DossierTopics.deadLetters(one, read.group());
                                return one.equals(DossierTopics.APPLICANTS)
                                        ? topics.compacted(name)
                                        : topics.keptForever(name);
                            })
                            .toArray(NewTopic[]::new));
        }

        @Bean
        DeadLetterLog deadLetterLog(
                PositionProperties read,
                TopicWriter writer,
                ConsumerFactory<String, byte[]> consumers,
                KafkaAdmin admin,
                InstantSource clock) {
            return new DeadLetterLog(read.group(), read.topics(), writer, consumers, admin, clock);
        }

        @Bean
        FailurePolicy failurePolicy(
                DeadLetterLog letters,
                ObjectProvider<Refusals> refusals,
                ObjectProvider<HeldDossiers> held,
                StartCheck check,
                PositionedContainers positioned,
                MeterRegistry meters) {
            Refusals rules = refusals.getIfAvailable(() -> Refusals.NONE);
            HeldDossiers dossiers = held.getIfAvailable(() -> HeldDossiers.NONE);
            return new FailurePolicy(
                    new DeadLetters(letters, rules, dossiers, check::readingOf, meters),
                    rules,
                    positioned::customize,
                    meters);
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
        @ConditionalOnBean(Replayable.class)
        DeadLetterDesk deadLetterDesk(
                DeadLetterLog letters,
                ObjectProvider<HeldDossiers> held,
                Replayable records,
                ObjectProvider<Refusals> refusals,
                InstantSource clock,
                MeterRegistry meters) {
            return new DeadLetterDesk(
                    () -> letters,
                    held.getIfAvailable(() -> HeldDossiers.NONE),
                    records,
                    refusals.getIfAvailable(() -> Refusals.NONE),
                    (letter, _, settlement) -> letters.settle(letter, settlement),
                    clock,
                    meters);
        }
    }

    @Bean
    @ConditionalOnBean(DeadLetterDesk.class)
    DeadLetterController deadLetterController(DeadLetterDesk desk) {
        return new DeadLetterController(desk);
    }
}
