package vn.motcua.notification.staff;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.notification.message.MessageQueue;
import vn.motcua.notification.template.Texts;
import vn.motcua.platform.position.CaughtUp;

import java.time.InstantSource;

/** The parts that warn those in charge. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaffDirectory.class)
class StaffConfiguration {

    @Bean
    Warnings warnings(MongoTemplate mongo) {
        return new Warnings(mongo);
    }

    @Bean
    StaffWarnings staffWarnings(StaffDirectory staff, Warnings warnings, InstantSource clock) {
        return new StaffWarnings(staff, warnings, clock);
    }

    @Bean
    WarningSweep warningSweep(
            StaffDirectory staff,
            StaffWarnings read,
            Warnings warnings,
            Texts texts,
            MessageQueue queue,
            InstantSource clock) {
        return new WarningSweep(staff, read, warnings, texts, queue, clock);
    }

    @Bean
    WarningClock warningClock(WarningSweep sweep, CaughtUp caughtUp) {
        return new WarningClock(sweep, caughtUp::isReached);
    }
}
