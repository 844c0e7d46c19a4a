package vn.motcua.processing.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.motcua.embedded.EmptyStore;

import java.time.Duration;

/** ShedLock's own provider is right on the embedded store, too. */
class LadderLockTest {

    private static EmptyStore store;
    private static MongoClient client;

    @BeforeAll
    static void startStore() {
        store = EmptyStore.start();
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stopStore() {
        client.close();
        store.close();
    }

    @Test
    void isHeldByOneInstanceUntilItLetsGo() {
        var here = instance();
        var there = instance();
        var held = here.lock(scanning(Duration.ofMinutes(10))).orElseThrow();

        assertThat(there.lock(scanning(Duration.ofMinutes(10)))).isEmpty();
        held.unlock();
        assertThat(there.lock(scanning(Duration.ofMinutes(10)))).isPresent();
    }

    @Test
    void isTakenOverFromAnInstanceThatDied() {
        var longAgo = ClockProvider.now().minusSeconds(3_600);
        var died = new LockConfiguration(longAgo, "died", Duration.ofMinutes(1), Duration.ZERO);
        assertThat(instance().lock(died)).isPresent();

        assertThat(instance().lock(died)).isPresent();
    }

    private static LockConfiguration scanning(Duration atMost) {
        return new LockConfiguration(ClockProvider.now(), "scan", atMost, Duration.ZERO);
    }

    private static MongoLockProvider instance() {
        return new MongoLockProvider(client.getDatabase("processing"));
    }
}
