package vn.motcua.processing.reprojection;

import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.platform.position.CaughtUp;
import vn.motcua.processing.casework.CaseAgenda;
import vn.motcua.processing.casework.CaseJournal;
import vn.motcua.processing.casework.CaseRepository;

import java.time.Duration;
import java.time.InstantSource;

/** Goes on with runs in one instance of a group at a time, also with those of one that died. */
@Configuration(proxyBeanMethods = false)
class ReprojectionConfiguration {

    private static final Duration LOCK_AT_MOST = Duration.ofMinutes(10);

    @Bean
    Runs reprojectionRuns(MongoTemplate mongo, @Value("${motcua.processing.group}") String group) {
        return new Runs(mongo, group);
    }

    @Bean
    Reprojector reprojector(
            Runs runs,
            CaseAgenda agenda,
            CaseRepository cases,
            RunningCalendar calendar,
            CaseJournal journal,
            InstantSource clock) {
        return new Reprojector(runs, agenda, cases, calendar, journal, clock);
    }

    @Bean
    SchedulingConfigurer reprojectionSchedule(
            Reprojector reprojector,
            CaughtUp caughtUp,
            MongoTemplate mongo,
            @Value("${motcua.processing.group}") String group,
            @Value("${motcua.processing.reprojection-interval:2s}") Duration interval) {
        var locks = new DefaultLockingTaskExecutor(new MongoLockProvider(mongo.getDb()));
        Runnable goOn =
                () -> {
                    // The lock is two writes to the disk: it is not taken for nothing.
                    if (caughtUp.isReached() && reprojector.hasWork()) {
                        locks.executeWithLock((Runnable) reprojector::goOn, lock(group));
                    }
                };
        return tasks -> tasks.addFixedDelayTask(goOn, interval);
    }

    private static LockConfiguration lock(String group) {
        return new LockConfiguration(
                ClockProvider.now(), "reprojection/" + group, LOCK_AT_MOST, Duration.ZERO);
    }
}
