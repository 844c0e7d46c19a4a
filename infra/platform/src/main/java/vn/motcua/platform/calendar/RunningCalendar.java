package vn.motcua.platform.calendar;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

import vn.motcua.kernel.clock.CalendarRefused;
import vn.motcua.kernel.clock.WorkingCalendar;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The working calendar in force. Its files are looked at again and again; new ones replace it as a
 * whole, and while they are wrong it stays as it is.
 *
 * <p>No {@code Supplier}: Spring Cloud Stream would publish it.
 */
public final class RunningCalendar implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(RunningCalendar.class);

    private final @Nullable Path directory;
    private volatile WorkingCalendar running;
    private volatile @Nullable CalendarRefused refused;

    private RunningCalendar(@Nullable Path directory, WorkingCalendar first) {
        this.directory = directory;
        this.running = first;
    }

    /**
     * Reads the calendar of a directory.
     *
     * @param directory blank means the built-in calendar, which never changes
     * @throws CalendarRefused when its files are wrong: there is nothing to go on with yet
     */
    public static RunningCalendar of(String directory) {
        if (directory.isBlank()) {
            return fixed(WorkingCalendar.load());
        }
        Path place = Path.of(directory);
        return new RunningCalendar(place, WorkingCalendar.load(place));
    }

    /** A calendar that never changes. */
    public static RunningCalendar fixed(WorkingCalendar calendar) {
        return new RunningCalendar(null, calendar);
    }

    public WorkingCalendar get() {
        return running;
    }

    /** Why the files that are there now are not in force; empty when they are. */
    public Optional<CalendarRefused> refused() {
        return Optional.ofNullable(refused);
    }

    /**
     * Reads the files now.
     *
     * @return the calendar in force from now on
     * @throws CalendarRefused when they are wrong; what was in force stays
     */
    public synchronized WorkingCalendar reload() {
        if (directory == null) {
            return running;
        }
        try {
            WorkingCalendar next = WorkingCalendar.load(directory);
            if (!next.version().equals(running.version())) {
                log.info("Working calendar {} follows {}", next.version(), running.version());
                running = next;
            }
            refused = null;
            return next;
        } catch (CalendarRefused wrong) {
            refused = wrong;
            throw wrong;
        }
    }

    /** Looks whether the files have changed. */
    @Scheduled(fixedDelayString = "${motcua.calendar.check-interval:30s}")
    void check() {
        String known = refused().map(Throwable::getMessage).orElse("");
        try {
            reload();
        } catch (CalendarRefused wrong) {
            if (!known.equals(wrong.getMessage())) {
                log.error("Calendar {} stays in force. {}", running.version(), wrong.getMessage());
            }
        }
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("motcua.calendar.findings", this, RunningCalendar::findings)
                .description("What is wrong in calendar files that are therefore not in force")
                .register(meters);
    }

    private int findings() {
        return refused().map(CalendarRefused::findings).map(List::size).orElse(0);
    }
}
