package vn.motcua.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Timing;
import vn.motcua.platform.messaging.DeadLetterHeaders;
import vn.motcua.platform.messaging.Origin;
import vn.motcua.platform.messaging.Settlement;
import vn.motcua.platform.messaging.Settlement.Way;
import vn.motcua.reporting.DossierStory;
import vn.motcua.reporting.ledger.Account;
import vn.motcua.reporting.ledger.Counts;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Generation;
import vn.motcua.reporting.ledger.LedgerJson;
import vn.motcua.reporting.ledger.Progress;
import vn.motcua.reporting.ledger.ReportTopics;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

class LedgerTopologyTest {

    private static final Duration FLUSH = Duration.ofMillis(100);
    private static final String RECEPTION_DAY = "vu-quang|KTHT|1.013225|COUNTER|2021-01-04|0";

    private final DossierStory story =
            DossierStory.of(1)
                    .received("2021-01-04T08:00", "2021-01-10T17:00")
                    .claimed("2021-01-05T08:00")
                    .resolved("2021-01-08T08:00", Outcome.GRANTED, Timing.EARLY);

    private final Map<String, byte[]> published = new HashMap<>();

    @TempDir private Path directory;
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> events;
    private TestOutputTopic<String, byte[]> totals;
    private TestOutputTopic<String, byte[]> dossiers;
    private TestOutputTopic<String, byte[]> deadLetters;
    private TestInputTopic<String, byte[]> settlements;

    @BeforeEach
    void start() {
        var builder = new StreamsBuilder();
        new LedgerTopology(Generation.FIRST, "reporting-service", FLUSH).on(builder);
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "reporting-service");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallStores.class);
        driver = new TopologyTestDriver(builder.build(), settings);
        events =
                driver.createInputTopic(
                        DossierTopics.EVENTS, new StringSerializer(), new ByteArraySerializer());
        totals = output(ReportTopics.TOTALS);
        dossiers = output(ReportTopics.DOSSIERS);
        deadLetters = output("dossier.events.v1.reporting-service.dlt");
        settlements =
                driver.createInputTopic(
                        ReportTopics.SETTLEMENTS,
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void publishesChangedSumsAtTheNextFlushAndNotBefore() {
        publish(story.events());

        assertThat(totals.isEmpty()).isTrue();
        assertThat(flush())
                .containsOnlyKeys(
                        RECEPTION_DAY,
                        "vu-quang|KTHT|1.013225|COUNTER|2021-01-08|0",
                        "vu-quang|KTHT|1.013225|COUNTER|2021-01-11|0",
                        "progress|0");
        assertThat(flush()).isEmpty();
    }

    @Test
    void showsAtOnceWhatComesAfterARestAndWhatFollowsItWithTheNextFlush() {
        flush();

        publish(story.events().subList(0, 1));
        assertThat(totals.readKeyValuesToMap()).containsKey(RECEPTION_DAY);

        publish(story.events().subList(1, 3));
        assertThat(totals.isEmpty()).isTrue();
        assertThat(flush()).containsKey("vu-quang|KTHT|1.013225|COUNTER|2021-01-08|0");
    }

    @Test
    void publishesOnlyTheSumsThatChangedSince() {
        publish(story.events().subList(0, 1));
        flush();

        publish(story.events());

        assertThat(flush()).doesNotContainKey(RECEPTION_DAY);
    }

    @Test
    void publishesAFactWhenWhatIsListedOfItChanges() {
        assertThat(sequencesPublishedAfter(story.events().get(0))).containsExactly(1L);
        assertThat(sequencesPublishedAfter(story.events().get(1))).containsExactly(2L);
        assertThat(sequencesPublishedAfter(story.events().get(2))).containsExactly(3L);
        assertThat(sequencesPublishedAfter(story.delivered("2021-01-09T08:00").last())).isEmpty();
    }

    @Test
    void publishesNoSumWhenAnOfficerClaimsADossier() {
        publish(story.events().subList(0, 1));
        flush();

        publish(story.events().subList(1, 2));

        assertThat(flush()).containsOnlyKeys("progress|0");
    }

    @Test
    void publishesADossierOnceHoweverOftenItChangedSinceTheLastFlush() {
        publish(story.events());
        driver.advanceWallClockTime(FLUSH);

        assertThat(dossiers.readKeyValuesToList())
                .extracting(record -> record.key)
                .containsExactly(story.id().toString(), "progress|0");
    }

    @Test
    void countsEachEventOnce() {
        publish(story.events());
        publish(story.events());

        assertThat(sum(flush(), RECEPTION_DAY).get(Account.RECEIVED)).isOne();
        assertThat(progress().events()).isEqualTo(3);
    }

    @Test
    void holdsWhatComesAfterAHoleAndBooksItInOrderOnceTheHoleIsFilled() {
        publish(List.of(story.events().get(0), story.events().get(2)));
        flush();
        assertThat(progress()).returns(1L, Progress::waiting).returns(1L, Progress::events);
        assertThat(fact().closing()).isNull();

        publish(List.of(story.events().get(1)));
        flush();

        assertThat(progress()).returns(0L, Progress::waiting).returns(3L, Progress::events);
        assertThat(fact().closing()).isNotNull();
    }

    @Test
    void waitsOnceForAnEventThatComesTwice() {
        publish(List.of(story.events().get(2), story.events().get(2)));
        flush();

        assertThat(progress().waiting()).isOne();
    }

    @Test
    void buriesWhatIsNoEventAndGoesOn() {
        events.pipeInput(
                story.id().toString(), "{\"surprise\": 1}".getBytes(StandardCharsets.UTF_8));
        publish(story.events());
        flush();

        TestRecord<String, byte[]> letter = deadLetters.readRecord();
        assertThat(letter.key()).isEqualTo(story.id().toString());
        assertThat(letter.value()).asString().isEqualTo("{\"surprise\": 1}");
        assertThat(header(letter, "motcua-reason-text")).contains("surprise");
        assertThat(header(letter, "motcua-origin-topic")).isEqualTo("dossier.events.v1");
        assertThat(progress()).returns(1L, Progress::deadLettered).returns(3L, Progress::events);
    }

    @Test
    void buriesAnEventUnderAForeignKey() {
        events.pipeInput("somebody-else", EventJson.write(story.events().getFirst()));

        assertThat(header(deadLetters.readRecord(), "motcua-reason-text"))
                .contains(story.id().toString());
    }

    @Test
    void buriesARecordWithoutAValue() {
        events.pipeInput(story.id().toString(), (byte[]) null);

        assertThat(header(deadLetters.readRecord(), "motcua-reason-text"))
                .isEqualTo("The record has no value");
    }

    @Test
    void holdsWhatComesBehindAnImpossibleEventUntilATrueOneTakesItsPlace() {
        var impossible =
                DossierStory.of(2)
                        .received("2021-01-04T08:00", null)
                        .withdrawn("2021-01-03T08:00")
                        .delivered("2021-01-09T08:00");
        publish(impossible.events());
        flush();
        assertThat(header(deadLetters.readRecord(), "motcua-reason-text"))
                .contains("closes before");
        assertThat(progress()).returns(1L, Progress::deadLettered).returns(1L, Progress::waiting);

        publish(
                DossierStory.of(2)
                        .received("2021-01-04T08:00", null)
                        .withdrawn("2021-01-05T08:00")
                        .events());
        flush();

        assertThat(progress())
                .returns(0L, Progress::waiting)
                .returns(0L, Progress::deadLettered)
                .returns(3L, Progress::events);
        assertThat(deadLetters.readRecordsToList())
                .extracting(letter -> header(letter, "motcua-reason", "motcua-settled"))
                .containsExactly("sequence-hole", "mended", "mended");
    }

    @Nested
    class ADeadLetter {

        private final Origin first = new Origin("dossier.events.v1", 0, 0);

        @Test
        void isHeldBackUntilItIsDismissedAndNotTwice() {
            publishRubbish();
            flush();
            assertThat(progress().deadLettered()).isOne();

            order(Way.DISMISSED, null);
            order(Way.DISMISSED, null);
            flush();

            assertThat(progress().deadLettered()).isZero();
            assertThat(deadLetters.readRecordsToList())
                    .extracting(letter -> header(letter, "motcua-reason", "motcua-settled"))
                    .containsExactly("unreadable", "dismissed");
        }

        @Test
        void isNeverHeldBackWhenItsDismissalIsReadBeforeIt() {
            order(Way.DISMISSED, null);

            publishRubbish();
            publish(story.events());
            flush();

            assertThat(progress())
                    .returns(0L, Progress::deadLettered)
                    .returns(3L, Progress::events);
            assertThat(deadLetters.isEmpty()).isTrue();
        }

        @Test
        void isCountedWhenItIsReplayedAndCanBeTrueByNowOnce() {
            publishRubbish();

            order(Way.REPLAYED, EventJson.write(story.events().getFirst()));
            order(Way.REPLAYED, EventJson.write(story.events().getFirst()));
            flush();

            assertThat(progress())
                    .returns(0L, Progress::deadLettered)
                    .returns(1L, Progress::events);
        }

        @Test
        void staysWhenItIsReplayedAndStillCannotBeRead() {
            publishRubbish();

            order(Way.REPLAYED, "rubbish".getBytes(StandardCharsets.UTF_8));
            flush();

            assertThat(progress().deadLettered()).isOne();
        }

        @Test
        void letsThoseGoThatWaitedBehindIt() {
            publishRubbish();
            publish(story.events().subList(1, 3));
            flush();
            assertThat(progress())
                    .returns(1L, Progress::deadLettered)
                    .returns(2L, Progress::waiting);

            order(Way.REPLAYED, EventJson.write(story.events().getFirst()));
            flush();

            assertThat(progress())
                    .returns(0L, Progress::deadLettered)
                    .returns(0L, Progress::waiting)
                    .returns(3L, Progress::events);
        }

        @Test
        void isSettledByNoOrderForAnother() {
            publishRubbish();

            settle(new Origin("dossier.events.v1", 0, 7), Way.DISMISSED, null);
            flush();

            assertThat(progress().deadLettered()).isOne();
        }

        @Test
        void isSettledByNoOrderInWordsNobodyKnows() {
            publishRubbish();
            var settlement = new Settlement(Way.DISMISSED, "vanhanh", Instant.EPOCH, null);
            Headers headers = DeadLetterHeaders.of(first, settlement);
            headers.remove("motcua-settled")
                    .add("motcua-settled", "burnt".getBytes(StandardCharsets.UTF_8));

            settlements.pipeInput(new TestRecord<>(story.id().toString(), null, headers));
            publish(story.events());
            flush();

            assertThat(progress())
                    .returns(1L, Progress::deadLettered)
                    .returns(3L, Progress::events);
        }

        private void publishRubbish() {
            events.pipeInput(story.id().toString(), "rubbish".getBytes(StandardCharsets.UTF_8));
        }

        private void order(Way way, byte @Nullable [] body) {
            settle(first, way, body);
        }

        private void settle(Origin origin, Way way, byte @Nullable [] body) {
            var settlement = new Settlement(way, "vanhanh", Instant.EPOCH, null);
            settlements.pipeInput(
                    new TestRecord<>(
                            story.id().toString(), body, DeadLetterHeaders.of(origin, settlement)));
        }
    }

    private List<Long> sequencesPublishedAfter(DossierEvent event) {
        publish(List.of(event));
        driver.advanceWallClockTime(FLUSH);
        return dossiers.readKeyValuesToList().stream()
                .filter(record -> !Progress.isKey(record.key))
                .map(record -> LedgerJson.fact(record.value).sequence())
                .toList();
    }

    private void publish(List<DossierEvent> some) {
        some.forEach(
                event -> events.pipeInput(event.dossierId().toString(), EventJson.write(event)));
    }

    private Map<String, byte[]> flush() {
        driver.advanceWallClockTime(FLUSH);
        Map<String, byte[]> flushed = new HashMap<>();
        totals.readKeyValuesToList().forEach(record -> flushed.put(record.key, record.value));
        return flushed;
    }

    private Counts sum(Map<String, byte[]> flushed, String key) {
        byte[] json = flushed.get(key);
        return json == null ? Counts.NONE : LedgerJson.counts(json);
    }

    private Progress progress() {
        return LedgerJson.progress(last("progress|0"));
    }

    private Fact fact() {
        return LedgerJson.fact(last(story.id().toString()));
    }

    private byte[] last(String key) {
        dossiers.readKeyValuesToList().forEach(record -> published.put(record.key, record.value));
        byte[] value = published.get(key);
        return value == null ? new byte[0] : value;
    }

    private static String header(TestRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** The value of whichever of the two it has. */
    private static String header(TestRecord<String, byte[]> record, String one, String other) {
        return header(record, record.headers().lastHeader(one) == null ? other : one);
    }

    private TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(
                topic, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
