package vn.motcua.notification.brandname;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.notification.sms.SmsProviders;

import java.util.List;

/** The providers by {@code motcua.notification.sms.brandname}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrandnameProperties.class)
class BrandnameConfiguration {

    @Bean
    SmsProviders brandnameProviders(BrandnameProperties properties) {
        List<SmsProviders.Weighted> all =
                properties.brandname().entrySet().stream()
                        .map(one ->
                                new SmsProviders.Weighted(
                                        new BrandnameProvider(one.getKey(), one.getValue()),
                                        one.getValue().weight()))
                        .toList();
        return () -> all;
    }
}
