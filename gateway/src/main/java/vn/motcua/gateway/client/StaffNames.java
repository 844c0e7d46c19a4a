package vn.motcua.gateway.client;

import vn.motcua.gateway.identity.Account;
import vn.motcua.gateway.identity.AccountNames;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What logins are called. The directory of staff is asked once a minute at most, and by one page
 * for all; while it does not answer, what was known before has to do.
 */
public final class StaffNames {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final StaffClient staff;
    private final Account gateway;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known;

    StaffNames(StaffClient staff, Account gateway, AccountNames own, InstantSource clock) {
        this.staff = staff;
        this.gateway = gateway;
        this.clock = clock;
        this.known = new Known(own.byLogin(), Instant.EPOCH);
    }

    /** The name to show; the login itself when nobody knows another. */
    public String of(String login) {
        return all().getOrDefault(login, login);
    }

    /** By login, as far as anybody knows. */
    Map<String, String> all() {
        if (isOld() && asking.tryLock()) {
            try {
                if (isOld()) {
                    known = asked();
                }
            } finally {
                asking.unlock();
            }
        }
        return known.names();
    }

    private boolean isOld() {
        return !clock.instant().isBefore(known.until());
    }

    private Known asked() {
        Map<String, String> names = new HashMap<>(known.names());
        Duration pause = FRESH;
        for (URI instance : staff.instances()) {
            try {
                names.putAll(staff.names(instance, gateway));
            } catch (ServiceDown | ServiceProblem _) {
                pause = PAUSE;
            }
        }
        return new Known(names, clock.instant().plus(pause));
    }

    private record Known(Map<String, String> names, Instant until) {

        private Known {
            names = Map.copyOf(names);
        }
    }
}
