package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

import vn.motcua.platform.position.Reading;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

class FailurePolicyIT {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String DOSSIER = "the dossier";

    @TempDir private Path directory;

    private final HeldInMemory held = new HeldInMemory();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Queue<String> taken = new ConcurrentLinkedQueue<>();

    /** As often as what is not transient is tried at all before it is set aside. */
    private final AtomicInteger storeIsAwayFor = new AtomicInteger(4);

    private KafkaBench bench;
    private DeadLetterLog letters;
    private ConcurrentMessageListenerContainer<String, byte[]> container;

    @BeforeEach
    void start() throws Exception {
        bench = new KafkaBench(directory);
        letters = bench.letters(InstantSource.system());
        var properties = new ContainerProperties(KafkaBench.TOPIC);
        properties.setGroupId(KafkaBench.GROUP);
        container = new ConcurrentMessageListenerContainer<>(bench.consumers, properties);
        container.setupMessageListener((MessageListener<String, byte[]>) this::hear);
        var deadLetters = new DeadLetters(letters, Counted.RULES, held, _ -> Reading.FIRST, meters);
        new FailurePolicy(deadLetters, Counted.RULES, _ -> {}, meters)
                .configure(container, KafkaBench.TOPIC, KafkaBench.GROUP, null, null);
        container.start();
    }

    @AfterEach
    void stop() {
        container.stop();
        bench.close();
    }

    @Test
    void oneWriteThatIsRefusedForGoodDoesNotStopItsPartition() {
        publish("too large", "a");

        await().atMost(BOUND).until(() -> taken.contains("a"));

        assertThat(letters.read())
                .singleElement()
                .returns("retries-exhausted", DeadLetter::reason)
                .returns("too large", DeadLetter::text)
                .returns(DOSSIER, DeadLetter::key);
        assertThat(held.all())
                .singleElement()
                .returns(DOSSIER, HeldDossiers.Held::key)
                .returns(1L, HeldDossiers.Held::letters);
        assertThat(count("motcua.dead.letters", "retries-exhausted")).isOne();
        assertThat(count("motcua.record.failures", "retries-exhausted")).isEqualTo(4);
    }

    @Test
    void aStoreThatIsAwayIsWaitedForAndNothingIsSetAside() {
        publish("store away", "a");

        await().atMost(BOUND).until(() -> List.copyOf(taken).equals(List.of("store away", "a")));

        assertThat(letters.read()).isEmpty();
        assertThat(held.all()).isEmpty();
        assertThat(count("motcua.dead.letters", "retries-exhausted")).isZero();
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        String text = new String(record.value(), UTF_8);
        if (text.equals("too large")) {
            throw new DataIntegrityViolationException(text);
        }
        if (text.equals("store away") && storeIsAwayFor.getAndDecrement() > 0) {
            throw new DataAccessResourceFailureException(text);
        }
        taken.add(text);
    }

    private double count(String meter, String reason) {
        return meters.get(meter).tag("reason", reason).counter().count();
    }

    private void publish(String... texts) {
        for (String text : texts) {
            bench.kafka.send(KafkaBench.TOPIC, DOSSIER, text.getBytes(UTF_8)).join();
        }
    }
}
