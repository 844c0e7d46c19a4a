package vn.motcua.platform.position;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaAdmin;

import java.util.Map;

/** Gives a service that names {@code motcua.positions.group} a position of its own. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class, KafkaAutoConfiguration.class})
@ConditionalOnProperty("motcua.positions.group")
@EnableConfigurationProperties(PositionProperties.class)
public class PositionAutoConfiguration {

    @Bean
    Positions positions(MongoTemplate mongo, PositionProperties properties) {
        return new Positions(mongo, properties.group());
    }

    @Bean
    LogOffsets logOffsets(KafkaAdmin admin, PositionProperties properties) {
        return new LogOffsets(
                Map.copyOf(admin.getConfigurationProperties()),
                properties.group(),
                properties.topics());
    }

    /** Whoever listens may wait for the check: it is asked for when the check is made. */
    @Bean
    StartCheck startCheck(
            Positions positions,
            LogOffsets offsets,
            KafkaAdmin topics,
            ObjectProvider<RestoreListener> listeners,
            MeterRegistry meters) {
        return new StartCheck(positions, offsets, topics, listeners::orderedStream, meters);
    }

    @Bean
    PositionedContainers positionedContainers(
            Positions positions, StartCheck check, PositionProperties properties) {
        return new PositionedContainers(positions, check, properties.interval());
    }

    @Bean
    LogCaughtUp caughtUp(StartCheck check, Positions positions) {
        return new LogCaughtUp(check, positions);
    }

    @Bean
    CaughtUpHealthIndicator logCaughtUpHealthIndicator(LogCaughtUp caughtUp) {
        return new CaughtUpHealthIndicator(caughtUp);
    }
}
