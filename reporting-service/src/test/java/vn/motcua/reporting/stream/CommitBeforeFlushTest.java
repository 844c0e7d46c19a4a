package vn.motcua.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Timing;
import vn.motcua.reporting.DossierStory;
import vn.motcua.reporting.ledger.Generation;
import vn.motcua.reporting.ledger.LedgerJson;
import vn.motcua.reporting.ledger.Progress;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Kafka Streams commits on its own when a partition moves, between two flushes of the ledger. */
class CommitBeforeFlushTest {

    private final DossierStory story =
            DossierStory.of(1)
                    .received("2021-01-04T08:00", "2021-01-10T17:00")
                    .resolved("2021-01-08T08:00", Outcome.GRANTED, Timing.EARLY);

    @TempDir private Path directory;
    private MockProcessorContext<String, Publication> context;
    private BeforeCommit commit;

    @BeforeEach
    void open() {
        var settings = new Properties();
        settings.put("application.id", "reporting-service");
        settings.put("bootstrap.servers", "nowhere:9092");
        context = new MockProcessorContext<>(settings, new TaskId(0, 0), directory.toFile());
        context.setCurrentSystemTimeMs(0);
        LedgerStores.builders()
                .forEach(builder -> {
                    StateStore store = builder.withLoggingDisabled().build();
                    store.init(context.getStateStoreContext(), store);
                    context.addStateStore(store);
                });
        commit = context.getStateStore(BeforeCommit.NAME);
    }

    @Test
    void whatWasCommittedButNotPublishedIsPublishedByTheNextOwner() {
        LedgerProcessor first = owner();
        read(first, 0, story.events().getFirst());
        commit.flushCache();
        assertThat(published()).isEmpty();

        owner();
        tick();

        assertThat(published())
                .containsExactlyInAnyOrder(
                        story.id().toString(),
                        "vu-quang|KTHT|1.013225|COUNTER|2021-01-04|0",
                        "vu-quang|KTHT|1.013225|COUNTER|2021-01-11|0",
                        "progress|0",
                        "progress|0");
    }

    @Test
    void theNextOwnerCountsOnFromWhatWasCommitted() {
        read(owner(), 0, story.events().get(0));
        commit.flushCache();

        LedgerProcessor next = owner();
        read(next, 1, story.events().get(1));
        tick();

        assertThat(context.forwarded())
                .filteredOn(forward -> Progress.isKey(forward.record().key()))
                .extracting(forward ->
                        LedgerJson.progress(requireNonNull(forward.record().value().body()))
                                .events())
                .containsOnly(2L);
    }

    @Test
    void whatWasPublishedOnceIsNotPublishedAgain() {
        read(owner(), 0, story.events().getFirst());
        commit.flushCache();
        tick();
        context.resetForwards();

        owner();
        tick();

        assertThat(published()).containsOnly("progress|0");
    }

    @Test
    void whatWasNeitherWrittenNorPublishedLeavesNoTrace() {
        read(owner(), 0, story.events().getFirst());

        owner();
        tick();

        assertThat(published()).isEmpty();
    }

    @Test
    void nothingTicksAndNothingIsCommittedWhileNothingComes() {
        owner();
        tick();

        assertThat(context.scheduledPunctuators()).allMatch(one -> one.cancelled());
    }

    private LedgerProcessor owner() {
        context.scheduledPunctuators().forEach(MockProcessorContext.CapturedPunctuator::cancel);
        var processor = new LedgerProcessor(Generation.FIRST, Duration.ofMillis(1), "reporting");
        processor.init(context);
        return processor;
    }

    private void read(LedgerProcessor processor, long offset, DossierEvent event) {
        context.setRecordMetadata(DossierTopics.EVENTS, 0, offset);
        byte[] key = event.dossierId().toString().getBytes(StandardCharsets.UTF_8);
        processor.process(new Record<>(key, EventJson.write(event), 0));
    }

    private void tick() {
        context.scheduledPunctuators().getLast().getPunctuator().punctuate(0);
    }

    private List<String> published() {
        List<String> keys = new ArrayList<>();
        context.forwarded().forEach(forward -> keys.add(forward.record().key()));
        return keys;
    }
}
