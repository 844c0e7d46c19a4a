package vn.motcua.local.killed;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.local.killed.KilledDistrict.Plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A few kills with every build; as many as one likes with {@code infra/local/kill-district}. */
class KilledDistrictIT {

    private static final int FEW = 3;

    @Test
    void whatWasAnsweredIsThereOnceAfterEveryKill(@TempDir Path place) throws Exception {
        int rounds = Integer.getInteger("motcua.kill.rounds", FEW);
        boolean few = rounds <= FEW;
        var plan =
                new Plan(
                        rounds,
                        Long.getLong("motcua.kill.seed", System.nanoTime()),
                        !Boolean.getBoolean("motcua.kill.clean"),
                        !few,
                        Duration.ofSeconds(few ? 4 : 12),
                        Duration.ofSeconds(90));

        try (var district = new KilledDistrict(place, plan, KilledDistrictIT::log)) {
            assertThat(district.run()).isEmpty();
        }
    }

    private static void log(String line) {
        String stamped =
                LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS) + " " + line + "\n";
        System.out.print(stamped);
        Path file = Path.of(System.getProperty("motcua.kill.log", "target/kill-district.log"));
        try {
            Files.writeString(
                    file, stamped, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
