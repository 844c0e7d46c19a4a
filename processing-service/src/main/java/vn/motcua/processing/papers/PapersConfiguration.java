package vn.motcua.processing.papers;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Sweeps at the start, and then again and again. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaperSettings.class)
class PapersConfiguration implements SchedulingConfigurer {

    private final UploadSweep sweep;
    private final PaperSettings settings;

    PapersConfiguration(UploadSweep sweep, PaperSettings settings) {
        this.sweep = sweep;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(sweep::sweep, settings.sweepInterval());
    }
}
