package vn.motcua.reporting.closing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

import vn.motcua.platform.kafka.Topics;
import vn.motcua.reporting.ledger.ReportTopics;

import java.nio.file.Path;

/** The topic of the closings, and the key that signs them. */
@Configuration(proxyBeanMethods = false)
class ClosingConfiguration {

    @Bean
    NewTopics closingTopics(Topics topics) {
        return new NewTopics(topics.keptForever(ReportTopics.CLOSINGS));
    }

    @Bean
    SealingKey sealingKey(
            @Value("${motcua.reporting.closing.key-file:var/closing-key.pem}") Path file) {
        return SealingKey.at(file);
    }
}
