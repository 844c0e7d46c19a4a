package vn.motcua.local.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/** A disk fills up under a district: it is told in time, ends, and has everything afterwards. */
class FullDiskIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void isToldInTimeEndsTheDistrictAndLosesNothing(@TempDir Path place) throws Exception {
        var random = new Random(1);
        try (var disk = SmallDisk.mount(place, 400);
                var district = new DistrictProcess(disk.resolve("var"), random, 60)) {
            var promises = new Promises();
            var gate = new Gate(district.gateway());
            var senders = new Senders(gate, promises, random);
            district.start();
            assertThat(district.awaitReady()).as(district.lastWords()).isTrue();

            disk.fill(40);

            await().atMost(SOON).until(() -> district.lastWords().contains("below the minimum"));
            assertThat(district.intakeHealth()).contains("\"diskSpace\":{\"status\":\"DOWN\"}");

            disk.fill(0);
            while (promises.unansweredFilings.isEmpty()) {
                senders.fileDossier();
            }

            assertThat(district.awaitEnd(SOON)).as(district.lastWords()).isTrue();
            assertThat(district.lastWords()).contains("The system stopped because");

            disk.free();
            district.start();
            assertThat(district.awaitReady()).as(district.lastWords()).isTrue();
            senders.sendAgain();
            var check = new Check(gate, SOON);
            assertThat(
                            check.all(
                                    promises.receipts.stream()
                                            .flatMap(one -> check.of(one).stream())
                                            .toList()))
                    .isEmpty();
        }
    }
}
