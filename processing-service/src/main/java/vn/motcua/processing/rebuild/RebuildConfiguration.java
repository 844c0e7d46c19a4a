package vn.motcua.processing.rebuild;

import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;

import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;

import vn.motcua.platform.messaging.HeldDossiers;
import vn.motcua.platform.position.CaughtUp;
import vn.motcua.platform.position.Positions;
import vn.motcua.processing.casework.DossierEventHandler;
import vn.motcua.processing.casework.FollowedCases;
import vn.motcua.processing.casework.RebuiltCases;
import vn.motcua.processing.departments.Departments;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Where rebuilds read, and that there is one at a time. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    private static final int LOOKS = 100;
    private static final long PAUSE_MILLIS = 100;

    @Bean
    CaseRebuilds caseRebuilds(
            RebuiltCases cases,
            Departments departments,
            ConsumerFactory<?, ?> consumers,
            Positions positions,
            CaughtUp caughtUp,
            MongoTemplate mongo,
            @Value("${motcua.processing.group}") String group,
            InstantSource clock) {
        var locks =
                new KeepAliveLockProvider(
                        new MongoLockProvider(mongo.getDb()), caseRebuildKeepAlive());
        return new CaseRebuilds(
                cases,
                new LogFollower(departments, consumers, positions),
                locks,
                caughtUp,
                mongo,
                group,
                clock);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService caseRebuildKeepAlive() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("case-rebuild-lock").factory());
    }

    private record LogFollower(
            Departments departments, ConsumerFactory<?, ?> consumers, Positions positions)
            implements CaseRebuild.Follower {

        @Override
        @SuppressWarnings("unchecked") // the factory is Boot's, for whatever deserializers make
        public LogReplay replay(FollowedCases into, LongConsumer progress) {
            var log =
                    ((ConsumerFactory<String, byte[]>) consumers)
                            .createConsumer(null, "case-rebuild");
            // The log alone says what a case is; what was set aside of it left a hole.
            return new LogReplay(
                    log, new DossierEventHandler(departments, into, HeldDossiers.NONE), progress);
        }

        @Override
        public void awaitService(Map<TopicPartition, Long> ends) throws InterruptedException {
            var never = new CountDownLatch(1);
            for (int look = 0; look < LOOKS && !positions.reach(ends); look++) {
                never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }
}
