package vn.motcua.platform.kafka;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaTemplate;

import vn.motcua.kernel.event.DossierTopics;

import java.util.Map;

/**
 * Creates the topics on which services meet, whichever service comes first.
 *
 * <p>{@code motcua.topics.partitions} must never change on a running system: it is what keeps the
 * events of a dossier in order.
 */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean(KafkaAdmin.class)
public class TopicsAutoConfiguration {

    @Bean
    Topics topics(
            @Value("${motcua.topics.partitions:4}") int partitions,
            @Value("${motcua.topics.replicas:1}") short replicas) {
        return new Topics(partitions, replicas);
    }

    @Bean
    NewTopics sharedTopics(Topics topics) {
        return new NewTopics(
                topics.keptForever(DossierTopics.EVENTS),
                topics.compacted(DossierTopics.APPLICANTS));
    }

    @Bean
    TopicWriter topicWriter(KafkaTemplate<String, byte[]> kafka) {
        return new TopicWriter(kafka);
    }

    @Bean
    BrokerHealthIndicator brokerHealthIndicator(KafkaAdmin admin) {
        return new BrokerHealthIndicator(Map.copyOf(admin.getConfigurationProperties()));
    }
}
