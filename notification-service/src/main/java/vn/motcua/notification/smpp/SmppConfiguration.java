package vn.motcua.notification.smpp;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.notification.sms.SmsReceipts;

import javax.net.ssl.SSLSocketFactory;

/** The message centres by {@code motcua.notification.sms.smpp}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmppProperties.class)
class SmppConfiguration {

    @Bean
    SmppProviders smppProviders(SmppProperties properties, SmsReceipts receipts) {
        return new SmppProviders(
                properties.smpp(), receipts, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    @Bean
    SmppHealthIndicator smppHealthIndicator(SmppProviders providers) {
        return new SmppHealthIndicator(providers);
    }
}
