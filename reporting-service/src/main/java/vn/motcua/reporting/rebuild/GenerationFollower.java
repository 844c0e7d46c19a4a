package vn.motcua.reporting.rebuild;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.platform.kafka.TopicFollower;
import vn.motcua.platform.kafka.Topics;
import vn.motcua.reporting.ledger.ReportTopics;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Reads the topic of generations from its beginning and says what it has led to, first when it has
 * read all there is, then after every look. A listener that fails is told again.
 */
@Component
final class GenerationFollower extends TopicFollower {

    private static final Logger log = LoggerFactory.getLogger(GenerationFollower.class);

    private final KafkaAdmin admin;
    private final Topics topics;
    private final List<GenerationListener> listeners;
    private Generations now = Generations.FIRST;

    GenerationFollower(
            ConsumerFactory<?, ?> consumers,
            KafkaAdmin admin,
            Topics topics,
            List<GenerationListener> listeners) {
        super(ReportTopics.GENERATIONS, consumers, Duration.ZERO);
        this.admin = admin;
        this.topics = topics;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void stop() {
        super.stop();
        listeners.forEach(GenerationListener::stop);
    }

    @Override
    protected Map<Integer, Long> begin() {
        admin.createOrModifyTopics(topics.keptForever(ReportTopics.GENERATIONS));
        now = Generations.FIRST;
        return Map.of();
    }

    @Override
    protected void take(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            now = after(now, record);
        }
    }

    @Override
    protected void caughtUp() throws InterruptedException {
        for (GenerationListener listener : listeners) {
            listener.become(now);
        }
    }

    private static Generations after(Generations now, ConsumerRecord<String, byte[]> record) {
        try {
            GenerationStep step = GenerationStep.read(record.value());
            return now.after(step)
                    .orElseGet(() -> {
                        log.warn("{} does not follow {} and is void", step, now);
                        return now;
                    });
        } catch (MalformedEvent foreign) {
            log.error("Left out what is no step of a generation: {}", record.offset(), foreign);
            return now;
        }
    }
}
