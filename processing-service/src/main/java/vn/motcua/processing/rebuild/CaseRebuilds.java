package vn.motcua.processing.rebuild;

import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;

import vn.motcua.platform.position.CaughtUp;
import vn.motcua.platform.problem.Problem;
import vn.motcua.processing.casework.RebuiltCases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Rebuilds on demand, one at a time; how far the last one came is told by every instance. */
final class CaseRebuilds implements SmartLifecycle {

    static final Duration LOCK_AT_MOST = Duration.ofMinutes(1);

    private static final String COLLECTION = "caseRebuilds";

    private final RebuiltCases cases;
    private final CaseRebuild.Follower follower;
    private final LockProvider locks;
    private final CaughtUp caughtUp;
    private final MongoTemplate mongo;
    private final String group;
    private final InstantSource clock;
    private volatile @Nullable Thread thread;
    private volatile boolean running;

    CaseRebuilds(
            RebuiltCases cases,
            CaseRebuild.Follower follower,
            LockProvider locks,
            CaughtUp caughtUp,
            MongoTemplate mongo,
            String group,
            InstantSource clock) {
        this.cases = cases;
        this.follower = follower;
        this.locks = locks;
        this.caughtUp = caughtUp;
        this.mongo = mongo;
        this.group = group;
        this.clock = clock;
    }

    /** The last one of a group. */
    private record Kept(@Id String group, RebuildStatus status) {}

    /**
     * Begins one.
     *
     * @throws Problem {@code rebuild-running} or {@code catching-up}
     */
    RebuildStatus begin(boolean dryRun, String by) {
        caughtUp.require();
        var lock =
                new LockConfiguration(
                        ClockProvider.now(), "rebuild/" + group, LOCK_AT_MOST, Duration.ZERO);
        SimpleLock held =
                locks.lock(lock)
                        .orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "rebuild-running"));
        // As it is kept: whoever waits for this one knows it by its beginning.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var begun = RebuildStatus.begun(dryRun, by, now);
        keep(begun);
        var rebuild = new CaseRebuild(begun, cases, follower, clock, this::keep);
        thread =
                Thread.ofPlatform()
                        .name("case-rebuild")
                        .start(() -> {
                            try {
                                rebuild.run();
                            } finally {
                                held.unlock();
                            }
                        });
        return begun;
    }

    /** The one that runs, or the last one there was. */
    Optional<RebuildStatus> status() {
        return Optional.ofNullable(mongo.findById(group, Kept.class, COLLECTION))
                .map(kept -> kept.status().orCutOff(clock.instant().minus(LOCK_AT_MOST)));
    }

    private void keep(RebuildStatus status) {
        mongo.save(new Kept(group, status), COLLECTION);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        Thread last = thread;
        if (last == null) {
            return;
        }
        last.interrupt();
        try {
            var _ = last.join(Duration.ofSeconds(10));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
