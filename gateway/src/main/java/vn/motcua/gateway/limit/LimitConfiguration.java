package vn.motcua.gateway.limit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;

/** The limits of what strangers may ask. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    /** How often one address may track a dossier: four digits must not be guessed by trying. */
    @Bean
    AddressLimit trackingLimit(
            @Value("${motcua.gateway.tracking-per-minute:60}") int perMinute, InstantSource clock) {
        return new AddressLimit(perMinute, clock);
    }
}
