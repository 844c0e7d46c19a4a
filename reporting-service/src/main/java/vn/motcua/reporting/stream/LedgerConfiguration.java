package vn.motcua.reporting.stream;

import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.EnableKafkaStreams;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

import vn.motcua.platform.kafka.Topics;
import vn.motcua.reporting.ledger.ReportTopics;

import java.time.Duration;

/** Runs the ledger's topology. */
@Configuration(proxyBeanMethods = false)
@EnableKafkaStreams
class LedgerConfiguration {

    private static final Logger log = LoggerFactory.getLogger(LedgerConfiguration.class);

    @Bean
    NewTopics reportTopics(Topics topics, @Value("${spring.application.name}") String name) {
        return new NewTopics(
                topics.compacted(ReportTopics.TOTALS),
                topics.compacted(ReportTopics.DOSSIERS),
                topics.keptForever(ReportTopics.deadLetters(name)));
    }

    @Bean
    LedgerTopology ledgerTopology(
            StreamsBuilder builder,
            @Value("${spring.application.name}") String name,
            @Value("${motcua.reporting.flush-interval:200ms}") Duration flushInterval) {
        var topology = new LedgerTopology(name, flushInterval);
        topology.on(builder);
        return topology;
    }

    @Bean
    StreamsBuilderFactoryBeanConfigurer ledgerRunner() {
        return LedgerConfiguration::configure;
    }

    private static void configure(StreamsBuilderFactoryBean streams) {
        // Otherwise a restart waits until the broker has given up on the one before.
        streams.setLeaveGroupOnClose(true);
        streams.setStreamsUncaughtExceptionHandler(failure -> {
            log.error("The ledger stumbled and goes on from its last commit", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    }
}
