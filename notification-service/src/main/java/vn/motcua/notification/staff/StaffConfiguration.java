package vn.motcua.notification.staff;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.notification.message.MessageQueue;
import vn.motcua.notification.template.Texts;

import java.time.InstantSource;

/** The parts that warn those in charge. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaffDirectory.class)
class StaffConfiguration {

    @Bean
    StaffWarnings staffWarnings(
            StaffDirectory staff, Texts texts, MessageQueue queue, InstantSource clock) {
        return new StaffWarnings(staff, texts, queue, clock);
    }
}
