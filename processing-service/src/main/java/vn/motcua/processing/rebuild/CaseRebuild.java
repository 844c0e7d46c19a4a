package vn.motcua.processing.rebuild;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.processing.casework.CaseDifference;
import vn.motcua.processing.casework.FollowedCases;
import vn.motcua.processing.casework.RebuiltCases;
import vn.motcua.processing.casework.RebuiltCases.Stored;
import vn.motcua.processing.rebuild.RebuildStatus.Phase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * One rebuild. Work goes on meanwhile, so a case that seems to differ is looked at once more: after
 * the log was read to the end it has by then, and the service has read it as far.
 */
final class CaseRebuild {

    private static final Logger log = LoggerFactory.getLogger(CaseRebuild.class);
    private static final int NAMED = 1_000;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);

    private final RebuildStatus begun;
    private final RebuiltCases cases;
    private final Follower follower;
    private final InstantSource clock;
    private final Consumer<RebuildStatus> kept;
    private final List<CaseDifference> differences = new ArrayList<>();

    private Phase phase = Phase.READING;
    private long eventsRead;
    private long eventsOnLog;
    private long compared;
    private long different;
    private long mended;
    private @Nullable String failure;
    private Instant toldAt;

    /** What a rebuild needs to know of the log, and of how far the service has read it. */
    interface Follower {

        LogReplay replay(FollowedCases into, LongConsumer progress);

        /** Waits, but not for ever. */
        void awaitService(Map<TopicPartition, Long> ends) throws InterruptedException;
    }

    CaseRebuild(
            RebuildStatus begun,
            RebuiltCases cases,
            Follower follower,
            InstantSource clock,
            Consumer<RebuildStatus> kept) {
        this.begun = begun;
        this.cases = cases;
        this.follower = follower;
        this.clock = clock;
        this.kept = kept;
        this.toldAt = begun.begunAt();
    }

    void run() {
        try (LogReplay replay = follower.replay(cases.begin(), this::read)) {
            eventsOnLog = replay.length();
            follower.awaitService(replay.toEnd());
            phase = Phase.COMPARING;
            cases.forEachPage(ids -> compare(ids, replay));
            phase = different == 0 ? Phase.EQUAL : begun.dryRun() ? Phase.DIFFERENT : Phase.MENDED;
        } catch (InterruptedException stopped) {
            fail("stopped");
        } catch (RuntimeException failed) {
            log.warn("The cases could not be rebuilt", failed);
            fail(String.valueOf(failed.getMessage()));
        }
        cases.drop();
        kept.accept(status());
        log.info("Rebuilt cases are {}: {} differed, {} were mended", phase, different, mended);
    }

    private void read(long events) {
        eventsRead = events;
        giveSignOfLife();
    }

    private void compare(List<String> ids, LogReplay replay) throws InterruptedException {
        Stored seen = cases.stored(ids);
        List<String> doubtful = seen.differences(seen).stream().map(CaseDifference::id).toList();
        if (!doubtful.isEmpty()) {
            Stored before = cases.stored(doubtful);
            follower.awaitService(replay.toEnd());
            Stored now = cases.stored(doubtful);
            now.differences(before).forEach(one -> note(one, now));
        }
        compared += ids.size();
        giveSignOfLife();
    }

    private void note(CaseDifference difference, Stored now) {
        different++;
        if (differences.size() < NAMED) {
            differences.add(difference);
        }
        if (!begun.dryRun() && now.mend(difference)) {
            mended++;
            log.info("Case {} was mended: {}", difference.id(), difference);
        }
    }

    private void fail(String why) {
        failure = why;
        phase = Phase.FAILED;
    }

    private void giveSignOfLife() {
        Instant now = clock.instant();
        if (Duration.between(toldAt, now).compareTo(SIGN_OF_LIFE) >= 0) {
            toldAt = now;
            kept.accept(status());
        }
    }

    private RebuildStatus status() {
        Instant now = clock.instant();
        return new RebuildStatus(
                begun.dryRun(),
                phase,
                begun.begunAt(),
                begun.begunBy(),
                phase.isOver() ? now : null,
                eventsRead,
                eventsOnLog,
                compared,
                different,
                mended,
                differences,
                failure,
                now);
    }
}
