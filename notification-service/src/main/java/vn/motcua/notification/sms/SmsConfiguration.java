package vn.motcua.notification.sms;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.notification.message.Receipts;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The providers of short messages that the settings name; without any, the visible outbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsProperties.class)
class SmsConfiguration {

    @Bean
    SmsReceipts smsReceipts(Receipts receipts) {
        return new ReceiptTaker(receipts);
    }

    @Bean
    SmsCarrier smsCarrier(
            List<SmsProviders> kinds,
            SmsProperties rules,
            CircuitBreakerRegistry breakers,
            MongoTemplate mongo,
            InstantSource clock) {
        List<SmsProviders.Weighted> named =
                kinds.stream().flatMap(kind -> kind.all().stream()).toList();
        var outbox = new VisibleOutboxSmsProvider(mongo, clock);
        List<SmsProviders.Weighted> used =
                named.isEmpty() ? List.of(new SmsProviders.Weighted(outbox, 1)) : named;
        return new SmsCarrier(
                new SmsRouter(
                        used.stream()
                                .map(each -> new GuardedProvider(each, breakers, rules))
                                .toList(),
                        () -> ThreadLocalRandom.current().nextDouble()),
                outbox::forget);
    }
}
