package vn.motcua.platform.outbox;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.support.ProducerListener;

/** Keeps the producer silent: the relay reports a failed batch once, not every record of it. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@ConditionalOnProperty("motcua.outbox.collection")
public class QuietProducerAutoConfiguration {

    @Bean
    ProducerListener<Object, Object> quietProducerListener() {
        return new ProducerListener<>() {};
    }
}
