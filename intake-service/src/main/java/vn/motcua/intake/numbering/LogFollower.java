package vn.motcua.intake.numbering;

import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.platform.kafka.TopicFollower;

import java.time.Duration;
import java.util.Map;

/**
 * Follows the log from where this store has read it to: what is on it is true, also when the store
 * came back without it. Every instance reads all of it, and only the store knows how far.
 */
@Component
final class LogFollower extends TopicFollower {

    /** What comes in within it is looked up in the store together. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KafkaAdmin admin;
    private final LogPositions positions;
    private final LogReader reader;
    private final LogGate gate;
    private Uuid topic = Uuid.ZERO_UUID;

    LogFollower(
            ConsumerFactory<?, ?> consumers,
            KafkaAdmin admin,
            LogPositions positions,
            LogReader reader,
            LogGate gate) {
        super(DossierTopics.EVENTS, consumers, PAUSE);
        this.admin = admin;
        this.positions = positions;
        this.reader = reader;
        this.gate = gate;
    }

    /** Before the service listens. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    protected Map<Integer, Long> begin() {
        TopicDescription described =
                admin.describeTopics(DossierTopics.EVENTS).get(DossierTopics.EVENTS);
        if (described == null) {
            throw new KafkaException("There is no topic " + DossierTopics.EVENTS);
        }
        topic = described.topicId();
        Map<Integer, Long> known = positions.read(topic);
        reader.resume();
        gate.heard();
        return known;
    }

    @Override
    protected void take(ConsumerRecords<String, byte[]> records) {
        reader.read(records);
        positions.keep(topic, records.nextOffsets());
        gate.heard();
    }

    @Override
    protected void caughtUp() {
        gate.opened();
    }
}
