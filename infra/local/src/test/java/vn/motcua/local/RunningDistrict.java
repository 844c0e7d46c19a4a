package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;

import vn.motcua.local.District.LostRecords;
import vn.motcua.local.command.Patience;

import java.io.IOException;
import java.time.Duration;

/** A district that is ready, for a test that only wants to use it. */
record RunningDistrict(Settings settings, VarDirectory var, District district)
        implements AutoCloseable {

    static RunningDistrict start(Settings settings) throws Exception {
        var var = VarDirectory.open(settings.var());
        var district = new District(settings, var);
        var running = new RunningDistrict(settings, var, district);
        district.start(LostRecords.REFUSE);
        awaitReady(settings);
        return running;
    }

    static void awaitReady(Settings settings) throws InterruptedException {
        var readiness = new Readiness(settings);
        assertThat(Patience.until(Duration.ofMinutes(3), () -> readiness.missing().isEmpty()))
                .as("ready: missing %s", Readiness.titles(readiness.missing()))
                .isTrue();
    }

    String gateway() {
        return settings.gateway();
    }

    @Override
    public void close() throws IOException {
        district.close();
        var.close();
    }
}
