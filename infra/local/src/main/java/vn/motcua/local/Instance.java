package vn.motcua.local;

import org.slf4j.LoggerFactory;

import vn.motcua.local.District.LostRecords;
import vn.motcua.local.command.Patience;
import vn.motcua.local.command.Words;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** One district from its start to its end, telling the terminal what it does. */
final class Instance {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    /** Fifteen seconds are promised; a part that hangs must not keep the process alive. */
    private static final Duration STOPPED_WITHIN = Duration.ofMillis(14_500);

    private final Settings settings;
    private final Words words;
    private final PrintStream out;

    Instance(Settings settings, Words words, PrintStream out) {
        this.settings = settings;
        this.words = words;
        this.out = out;
    }

    /**
     * Opens the directory, starts the district and waits until it is ready. From then on the end of
     * the process stops it.
     *
     * @throws Refused when it cannot be started as asked, or does not become ready
     */
    void start(LostRecords decision) throws IOException, InterruptedException {
        long began = System.nanoTime();
        DiskWatch.requireRoom(settings);
        VarDirectory var = VarDirectory.open(settings.var());
        LogSettings.writeTo(var.log());
        var log = LoggerFactory.getLogger(Instance.class);
        var district = new District(settings, var, new Takeover(words, out));
        var disk = new DiskWatch(settings, words, out).start();
        BrokerEnd.sayIn(words, out, var);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> stop(List.of(district, disk, var)), "stop"));
        out.println(words.say("starting", var.log()));
        var.remember(settings);
        try {
            district.start(decision);
        } catch (StartFailed failed) {
            log.error("The district did not start", failed);
            if (failed.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new Refused("start-failed", String.valueOf(failed.getMessage()), var.log());
        }
        awaitReady(var);
        double seconds = (System.nanoTime() - began) / 1e9;
        out.println(words.say("ready", String.format(Locale.ROOT, "%.1f", seconds)));
        out.println(where());
        var.markReady(where() + "\n");
    }

    String where() {
        return words.say("where", settings.gateway());
    }

    private void awaitReady(VarDirectory var) throws InterruptedException {
        var readiness = new Readiness(settings);
        if (!Patience.until(READY_WITHIN, () -> readiness.missing().isEmpty())) {
            List<String> missing = Readiness.titles(readiness.missing());
            throw new Refused(
                    "not-ready", READY_WITHIN.toSeconds(), String.join(", ", missing), var.log());
        }
    }

    private void stop(List<AutoCloseable> parts) {
        var guard =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            try {
                                Patience.until(STOPPED_WITHIN, () -> false);
                                Runtime.getRuntime().halt(1);
                            } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                            }
                        });
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception failed) {
                out.println(words.say("not-stopped", failed));
            }
        }
        guard.interrupt();
    }
}
