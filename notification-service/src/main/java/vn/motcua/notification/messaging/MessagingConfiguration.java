package vn.motcua.notification.messaging;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaTemplate;

import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.platform.kafka.Topics;
import vn.motcua.platform.position.PositionedContainers;
import vn.motcua.platform.position.StartCheck;

/** The fates of records that fail, and the topics that takes. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    @Bean
    FailedRecords failedRecords(
            KafkaTemplate<String, byte[]> kafka,
            KafkaAdmin admin,
            StartCheck check,
            PositionedContainers positioned,
            @Value("${spring.application.name}") String group) {
        return new FailedRecords(new DeadLetters(kafka, admin, check, group), positioned);
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

    /** The applicants' dead letters are compacted like the topic itself: they can be erased. */
    @Bean
    NewTopics deadLetterTopics(Topics topics, @Value("${spring.application.name}") String group) {
        return new NewTopics(
                topics.keptForever(DossierTopics.deadLetters(DossierTopics.EVENTS, group)),
                topics.compacted(DossierTopics.deadLetters(DossierTopics.APPLICANTS, group)));
    }
}
