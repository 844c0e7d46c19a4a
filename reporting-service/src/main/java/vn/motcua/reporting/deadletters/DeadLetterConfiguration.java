package vn.motcua.reporting.deadletters;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.platform.kafka.TopicWriter;
import vn.motcua.platform.messaging.DeadLetterDesk;
import vn.motcua.platform.messaging.DeadLetterLog;
import vn.motcua.platform.messaging.HeldDossiers;
import vn.motcua.reporting.books.DossierReader;
import vn.motcua.reporting.view.LiveViews;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** The desk of the generation whose figures are answered. */
@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

    @Bean
    DeadLetterDesk deadLetterDesk(
            LiveViews live,
            DossierReader facts,
            TopicWriter writer,
            ConsumerFactory<String, byte[]> consumers,
            KafkaAdmin admin,
            @Value("${spring.application.name}") String name,
            InstantSource clock,
            MeterRegistry meters) {
        Supplier<DeadLetterLog> log =
                () ->
                        new DeadLetterLog(
                                live.generation().named(name),
                                List.of(DossierTopics.EVENTS),
                                writer,
                                consumers,
                                admin,
                                clock);
        return new DeadLetterDesk(
                log,
                HeldDossiers.NONE,
                new ShownFacts(facts),
                LedgerRefusal.RULES,
                new LedgerSettling(writer),
                clock,
                meters);
    }
}
