package vn.motcua.intake.catalogue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** How often each procedure was filed here in the last 90 days, counted anew every hour. */
@Component
final class Demand {

    private static final Logger log = LoggerFactory.getLogger(Demand.class);
    private static final Duration PERIOD = Duration.ofDays(90);

    private final Dossiers dossiers;
    private final InstantSource clock;
    private volatile Map<ProcedureCode, Long> filed = Map.of();

    Demand(Dossiers dossiers, InstantSource clock) {
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** 0 for what nobody has filed, and until it was counted first. */
    long of(ProcedureCode procedure) {
        return filed.getOrDefault(procedure, 0L);
    }

    /** An order by use can wait; it is kept as it was while the store does not answer. */
    @Scheduled(fixedDelayString = "${motcua.intake.demand-interval:1h}")
    void count() {
        try {
            filed = Map.copyOf(dossiers.filedSince(clock.instant().minus(PERIOD)));
        } catch (DataAccessException unreachable) {
            log.warn("How often procedures are filed could not be counted", unreachable);
        }
    }
}
