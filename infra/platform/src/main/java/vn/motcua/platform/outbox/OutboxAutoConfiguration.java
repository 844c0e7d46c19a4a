package vn.motcua.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

import java.time.InstantSource;

/** Gives a service that names {@code motcua.outbox.collection} a relay for it. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class, KafkaAutoConfiguration.class})
@ConditionalOnProperty("motcua.outbox.collection")
@EnableConfigurationProperties(OutboxProperties.class)
public class OutboxAutoConfiguration {

    @Bean
    WaitingDocuments waitingDocuments(
            MongoTemplate mongo, @Value("${motcua.outbox.collection}") String collection) {
        var documents = new WaitingDocuments(mongo, collection);
        documents.declareIndex();
        new EarlierOutboxes(mongo, collection).takeOver();
        return documents;
    }

    @Bean
    OutboxMessages outboxMessages(
            @Value("${motcua.outbox.source}") String source, ObjectProvider<Tracer> tracer) {
        return new OutboxMessages(source, new TraceContext(tracer.getIfAvailable()));
    }

    @Bean
    OutboxPublisher outboxPublisher(
            KafkaTemplate<String, byte[]> kafka, KafkaAdmin admin, OutboxProperties properties) {
        return new OutboxPublisher(kafka, admin, properties);
    }

    @Bean
    OutboxRelay outboxRelay(
            WaitingDocuments documents,
            OutboxPublisher publisher,
            InstantSource clock,
            OutboxProperties properties,
            MeterRegistry meters) {
        return new OutboxRelay(documents, publisher, clock, properties, meters);
    }

    @Bean
    OutboxAge outboxAge(
            WaitingDocuments documents,
            InstantSource clock,
            OutboxProperties properties,
            MeterRegistry meters) {
        return new OutboxAge(documents, clock, properties, meters);
    }

    @Bean
    OutboxHealthIndicator outboxHealthIndicator(
            OutboxRelay relay,
            OutboxAge age,
            @Qualifier("brokerHealthIndicator") HealthIndicator broker,
            OutboxProperties properties) {
        return new OutboxHealthIndicator(relay, age, broker, properties.alarmAge());
    }
}
