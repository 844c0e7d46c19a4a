package vn.motcua.intake.imports;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.motcua.intake.imports.placing.RowShelves;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sees to it that every running import is somebody's. Each instance says now and then which ones it
 * has the files of; an import whose file is nowhere ends with that as its reason.
 */
@Component
final class ImportCustody {

    private static final Logger log = LoggerFactory.getLogger(ImportCustody.class);

    /** A crashed request leaves a file; nobody waits that long for one in use. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    /** An instance that does not come back in that time does not come back. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final Spool spool;
    private final ImportJobs jobs;
    private final RowShelves shelves;
    private final InstantSource clock;

    ImportCustody(Spool spool, ImportJobs jobs, RowShelves shelves, InstantSource clock) {
        this.spool = spool;
        this.jobs = jobs;
        this.shelves = shelves;
        this.clock = clock;
    }

    /** Clears away what a killed instance left and no import needs. */
    void clearAway() {
        Set<UUID> needed =
                jobs.running().stream()
                        .map(ImportJobs.Running::id)
                        .collect(Collectors.toUnmodifiableSet());
        spool.sweep(clock.instant().minus(FORGOTTEN), needed::contains);
        shelves.sweep(needed::contains);
    }

    /**
     * Vouches for those whose files are here and ends those whose files are nowhere.
     *
     * @return the running ones to be worked on here, the oldest first
     */
    List<UUID> round() {
        Instant now = clock.instant();
        List<UUID> ours = new ArrayList<>();
        for (ImportJobs.Running job : jobs.running()) {
            try {
                if (spool.has(job.id())) {
                    jobs.seen(job.id(), now);
                    ours.add(job.id());
                } else if (spool.id().equals(job.spool())
                        || job.seenAt().plus(GRACE).isBefore(now)) {
                    log.error("The file of import {} is lost", job.id());
                    jobs.failed(job.id(), ImportFailure.FILE_LOST, now);
                }
            } catch (ImportGone gone) {
                // Ended meanwhile, or found by a search and not by its id: not the others' trouble.
                log.error("Import {} cannot be taken up", job.id(), gone);
            }
        }
        return ours;
    }
}
