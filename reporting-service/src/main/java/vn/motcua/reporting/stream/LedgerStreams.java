package vn.motcua.reporting.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

import vn.motcua.platform.kafka.Topics;
import vn.motcua.reporting.ledger.Generation;
import vn.motcua.reporting.ledger.ReportTopics;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/** Runs the ledger's topology, for as many generations as are wanted. */
@Component
public final class LedgerStreams {

    private static final Logger log = LoggerFactory.getLogger(LedgerStreams.class);

    private final KafkaProperties kafka;
    private final KafkaConnectionDetails connection;
    private final KafkaAdmin admin;
    private final Topics topics;
    private final MeterRegistry meters;
    private final String name;
    private final Duration flushInterval;

    LedgerStreams(
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            KafkaAdmin admin,
            Topics topics,
            MeterRegistry meters,
            @Value("${spring.application.name}") String name,
            @Value("${motcua.reporting.flush-interval:200ms}") Duration flushInterval) {
        this.kafka = kafka;
        this.connection = connection;
        this.admin = admin;
        this.topics = topics;
        this.meters = meters;
        this.name = name;
        this.flushInterval = flushInterval;
    }

    /** Makes the topics this generation writes to, where they are missing. */
    public void prepare(Generation generation) {
        admin.createOrModifyTopics(
                topics.keptForever(ReportTopics.SETTLEMENTS),
                topics.compacted(generation.totals()),
                topics.compacted(generation.dossiers()),
                topics.keptForever(ReportTopics.deadLetters(generation.named(name))));
    }

    /** Starts counting for this generation, where it was left or from the first event on. */
    public LedgerStream start(Generation generation) {
        String application = generation.named(name);
        Properties settings = settings(application);
        var builder = new StreamsBuilder();
        new LedgerTopology(generation, application, flushInterval).on(builder);
        var streams = new KafkaStreams(builder.build(settings), settings);
        streams.setUncaughtExceptionHandler(failure -> {
            log.error(
                    "The ledger {} stumbled and goes on from its last commit",
                    application,
                    failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        var metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(meters);
        streams.start();
        Path directory = Path.of(settings.getProperty(StreamsConfig.STATE_DIR_CONFIG), application);
        return new LedgerStream(streams, directory, metrics);
    }

    private Properties settings(String application) {
        var settings = new Properties();
        settings.putAll(kafka.buildStreamsProperties());
        settings.put(
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                String.join(",", connection.getStreams().getBootstrapServers()));
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        return settings;
    }
}
