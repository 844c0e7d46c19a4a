package vn.motcua.processing.papers.scan;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

import vn.motcua.processing.papers.PaperSettings;
import vn.motcua.processing.papers.store.PaperStore;

import java.time.InstantSource;

/** Scans where a scanner is configured. */
@Configuration(proxyBeanMethods = false)
class ScanConfiguration implements SchedulingConfigurer {

    private final PaperSettings settings;
    private final PaperStore store;
    private final InstantSource clock;
    private final MeterRegistry meters;

    ScanConfiguration(
            PaperSettings settings, PaperStore store, InstantSource clock, MeterRegistry meters) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (settings.scans()) {
            var clamd = Clamd.at(settings.clamd(), settings.scanTimeout());
            var sweep = new ScanSweep(clamd, store, clock, meters);
            tasks.addFixedDelayTask(sweep::sweep, settings.scanInterval());
        }
    }
}
