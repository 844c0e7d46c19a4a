package vn.motcua.notification.sms;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.notification.message.Receipts;

import java.time.InstantSource;

/** The provider of short messages, by {@code motcua.notification.sms.provider}. */
@Configuration(proxyBeanMethods = false)
class SmsConfiguration {

    @Bean
    SmsCarrier smsCarrier(SmsProvider provider) {
        return new SmsCarrier(provider);
    }

    @Bean
    SmsReceipts smsReceipts(Receipts receipts) {
        return new ReceiptTaker(receipts);
    }

    @Bean
    @ConditionalOnProperty(
            name = "motcua.notification.sms.provider",
            havingValue = "visible-outbox",
            matchIfMissing = true)
    VisibleOutboxSmsProvider visibleOutbox(MongoTemplate mongo, InstantSource clock) {
        return new VisibleOutboxSmsProvider(mongo, clock);
    }
}
