package vn.motcua.processing.ladder;

import io.micrometer.core.instrument.MeterRegistry;

import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.platform.position.CaughtUp;
import vn.motcua.processing.casework.CaseAgenda;
import vn.motcua.processing.casework.CaseJournal;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.mandates.Mandates;

import java.time.InstantSource;

/** Plans and climbs ladders. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LadderProperties.class)
class LadderConfiguration {

    @Bean
    LadderPlan ladderPlan(RunningCalendar calendar, LadderProperties ladders) {
        return new LadderPlan(calendar, ladders);
    }

    @Bean
    LadderScan ladderScan(
            CaseAgenda agenda,
            CaseRepository cases,
            LadderPlan plan,
            Mandates mandates,
            CaseJournal journal,
            InstantSource clock,
            MeterRegistry meters) {
        Substitutes substitutes =
                (officer, dossier) ->
                        mandates.inForce(officer, dossier.agency(), dossier.department())
                                .map(mandate -> mandate.terms().substitute())
                                .orElse(null);
        return new LadderScan(agenda, cases, plan, substitutes, journal, clock, meters);
    }

    @Bean
    LadderLocks ladderLocks(
            MongoTemplate mongo,
            LadderProperties ladders,
            @Value("${motcua.processing.group}") String group) {
        var provider = new MongoLockProvider(mongo.getDb());
        return new LadderLocks(
                new DefaultLockingTaskExecutor(provider), group, ladders.lockAtMost());
    }

    @Bean
    LadderSchedule ladderSchedule(
            LadderScan scan,
            CaseAgenda agenda,
            CaseRepository cases,
            CaughtUp caughtUp,
            LadderLocks locks,
            InstantSource clock,
            MeterRegistry meters) {
        return new LadderSchedule(
                scan, new Replanning(agenda, cases), agenda, caughtUp, locks, clock, meters);
    }
}
