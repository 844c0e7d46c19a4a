package vn.motcua.reporting.view;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

import vn.motcua.kernel.event.MalformedEvent;

import java.time.Duration;

/** What the views do when they cannot be written. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ViewConfiguration.class);

    /**
     * Tries again for as long as it takes; only a record nobody but us should write is left out.
     */
    @Bean
    CommonErrorHandler viewErrorHandler() {
        var patience = new ExponentialBackOff(200, 2);
        patience.setMaxInterval(Duration.ofSeconds(5).toMillis());
        var handler = new DefaultErrorHandler(ViewConfiguration::leaveOut, patience);
        handler.addNotRetryableExceptions(MalformedEvent.class);
        return handler;
    }

    private static void leaveOut(ConsumerRecord<?, ?> record, Exception reason) {
        log.error(
                "Left a foreign record out of the views: {}-{}@{}",
                record.topic(),
                record.partition(),
                record.offset(),
                reason);
    }
}
