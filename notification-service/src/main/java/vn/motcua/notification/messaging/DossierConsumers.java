package vn.motcua.notification.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

import vn.motcua.platform.position.Readings;

import java.util.function.Consumer;

/** What this service listens to. Topics are set in its yaml file. */
@Configuration(proxyBeanMethods = false)
class DossierConsumers {

    @Bean
    Consumer<Message<?>> onDossierEvent(RecordTaker records, Readings readings) {
        return record -> records.event(body(record), readings.of(record.getHeaders()));
    }

    @Bean
    Consumer<Message<?>> onApplicant(RecordTaker records, Readings readings) {
        return record ->
                records.applicant(
                        String.valueOf(record.getHeaders().get(KafkaHeaders.RECEIVED_KEY)),
                        body(record),
                        readings.of(record.getHeaders()));
    }

    /** What is no byte array is the binder's sign for no body at all. */
    private static byte @Nullable [] body(Message<?> record) {
        return record.getPayload() instanceof byte[] body ? body : null;
    }
}
