package vn.motcua.local.killed;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import vn.motcua.local.Main;
import vn.motcua.local.command.Patience;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A district in a JVM of its own, as the launcher starts it, on one directory and its ports. */
final class DistrictProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final int STOPPED_WITHIN_SECONDS = 30;

    private static final int PORTS = 8;

    /**
     * Below those that the machine gives to whoever connects, so that a restart finds them free.
     */
    private static final int FIRST_PORT = 12_000;

    private static final int LAST_PORT = 30_000;

    private final Path var;
    private final @Nullable ForgetfulDisk disk;
    private final int port;
    private final int minFreeMb;
    private final Path console;
    private @Nullable Process process;

    DistrictProcess(Path var, RandomGenerator random) {
        this(var, random, 0);
    }

    /** It warns when so much or less is free on its disk. */
    DistrictProcess(Path var, RandomGenerator random, int minFreeMb) {
        this.minFreeMb = minFreeMb;
        this.var = var;
        this.disk = ForgetfulDisk.asAsked(var);
        this.port = freePorts(random);
        this.console = createTempFile();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "kill-district"));
    }

    String gateway() {
        return "http://127.0.0.1:" + port;
    }

    /** What intake says of all it needs. */
    String intakeHealth() throws InterruptedException {
        return new Gate("http://127.0.0.1:" + (port + 1)).text("/actuator/health/dependencies");
    }

    void start() throws IOException {
        var builder = new ProcessBuilder(command());
        builder.environment().put("LC_ALL", "en_US.UTF-8");
        if (disk != null) {
            disk.prepare(builder.environment());
        }
        process = builder.redirectErrorStream(true).redirectOutput(console().toFile()).start();
    }

    /** Whether it became ready, with nobody's help. */
    boolean awaitReady() throws InterruptedException {
        Process running = requireNonNull(process);
        return Patience.until(READY_WITHIN, () -> !running.isAlive() || isReady(running))
                && running.isAlive();
    }

    /** With the power, where the disk is one that forgets what was not synced. */
    void kill() throws IOException, InterruptedException {
        requireNonNull(process).destroyForcibly().waitFor();
        if (disk != null) {
            disk.forget();
        }
    }

    /** Whether it ended as it should when asked to. */
    boolean stop() throws InterruptedException {
        Process running = requireNonNull(process);
        running.destroy();
        return running.waitFor(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS);
    }

    /** Whether it ended by itself. */
    boolean awaitEnd(Duration atMost) throws InterruptedException {
        return requireNonNull(process).waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What it said to the terminal. */
    String lastWords() throws IOException {
        return Files.readString(console());
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** Not on its own disk, which may fill up. */
    private Path console() {
        return console;
    }

    /**
     * The file {@code ready} may be of one that was killed; once the process has the directory it
     * is not.
     */
    private boolean isReady(Process running) {
        try {
            return Files.exists(var.resolve("pid"))
                    && Files.readString(var.resolve("pid")).startsWith(running.pid() + "\n")
                    && Files.exists(var.resolve("ready"));
        } catch (IOException beingWritten) {
            return false;
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As in the launcher, with the compiler of a demo: starting is most of what is done here.
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xms128m",
                        "-Xmx384m",
                        "-Xss512k",
                        "-XX:ReservedCodeCacheSize=96m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        // All citizens ask from one address here.
                        "-Dmotcua.gateway.tracking-per-minute=10000000",
                        // A message whose sender was killed is given up soon, not after minutes.
                        "-Dmotcua.notification.delivery.timeout=4s",
                        "-Dmotcua.notification.delivery.lease=5s",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "start",
                        "--var=" + var,
                        "--port-base=" + port,
                        "--kafka-port=" + (port + 5),
                        "--store-port=" + (port + 7),
                        "--min-free-mb=" + minFreeMb));
        return command;
    }

    private static Path createTempFile() {
        try {
            Path file = Files.createTempFile("district", ".log");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePorts(RandomGenerator random) {
        return IntStream.generate(() -> random.nextInt(FIRST_PORT, LAST_PORT))
                .filter(first -> IntStream.range(first, first + PORTS).allMatch(one -> isFree(one)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
