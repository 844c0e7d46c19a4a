package vn.motcua.notification.message;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.platform.position.StartCheck;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The parts that bring a message on its way. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
class MessageConfiguration {

    private static final long PAUSE_MILLIS = 500;

    @Bean
    Messages messages(MongoTemplate mongo) {
        return new Messages(mongo);
    }

    @Bean
    MessageMeters messageMeters(MeterRegistry registry, InstantSource clock) {
        return new MessageMeters(registry, clock);
    }

    @Bean
    Receipts receipts(
            Messages messages,
            MongoTemplate mongo,
            InstantSource clock,
            DeliveryProperties properties,
            MessageMeters meters) {
        return new Receipts(
                messages, new EarlyReceipts(mongo), clock, properties.receipts(), meters);
    }

    @Bean
    Carriers carriers(
            List<Carrier> carriers,
            CircuitBreakerRegistry breakers,
            DeliveryProperties properties) {
        return new Carriers(
                carriers.stream()
                        .<Carrier>map(carrier ->
                                new GuardedCarrier(carrier, breakers, properties.timeout()))
                        .toList());
    }

    @Bean
    MessageSender messageSender(
            Messages messages,
            Receipts receipts,
            Carriers carriers,
            InstantSource clock,
            DeliveryProperties properties,
            MessageMeters meters) {
        return new MessageSender(
                messages,
                receipts,
                carriers,
                clock,
                properties,
                meters,
                () -> TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS));
    }

    @Bean
    MessageWorker messageWorker(
            Messages messages,
            MessageSender sender,
            Receipts receipts,
            InstantSource clock,
            DeliveryProperties properties,
            MessageMeters meters,
            StartCheck check) {
        return new MessageWorker(
                messages, sender, receipts, clock, properties, meters, check::await);
    }

    @Bean
    LateReceipts lateReceipts(
            Messages messages,
            Receipts receipts,
            Carriers carriers,
            InstantSource clock,
            DeliveryProperties properties,
            MessageMeters meters,
            StartCheck check) {
        return new LateReceipts(
                messages,
                receipts,
                carriers,
                clock,
                properties.sweepInterval(),
                meters,
                check::await);
    }

    @Bean
    HeldMessages heldMessages(
            Messages messages, MessageWorker worker, MessageMeters meters, InstantSource clock) {
        return new HeldMessages(messages, worker, meters, clock);
    }

    @Bean
    ResentMessages resentMessages(
            Messages messages, MessageWorker worker, MessageMeters meters, InstantSource clock) {
        return new ResentMessages(messages, worker, meters, clock);
    }

    @Bean
    MessageQueue messageQueue(
            Messages messages,
            MessageSender sender,
            MessageWorker worker,
            MessageMeters meters,
            InstantSource clock) {
        return new MessageQueue(messages, sender, worker, meters, clock);
    }

    @Bean
    MessageQueries messageQueries(Messages messages) {
        var reasons = new ResourceBundleMessageSource();
        reasons.setBasename("notification.reasons");
        reasons.setDefaultEncoding(StandardCharsets.UTF_8.name());
        reasons.setFallbackToSystemLocale(false);
        return new MessageQueries(messages, reasons);
    }
}
