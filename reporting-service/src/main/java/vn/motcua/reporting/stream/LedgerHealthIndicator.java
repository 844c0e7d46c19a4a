package vn.motcua.reporting.stream;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.stereotype.Component;

/** Whether the ledger runs. Not part of readiness: reports are answered from what it has shown. */
@Component
final class LedgerHealthIndicator extends AbstractHealthIndicator {

    private final StreamsBuilderFactoryBean streams;

    LedgerHealthIndicator(StreamsBuilderFactoryBean streams) {
        super("The ledger does not say how it is");
        this.streams = streams;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        KafkaStreams ledger = streams.getKafkaStreams();
        if (ledger == null || !ledger.state().isRunningOrRebalancing()) {
            builder.down();
        } else {
            builder.up();
        }
        builder.withDetail("state", ledger == null ? "NOT_STARTED" : ledger.state().name());
    }
}
