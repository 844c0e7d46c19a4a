package vn.motcua.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Kafka's own server, one node that is broker and controller at once (KRaft), listening on the
 * loopback address only. What it stores survives a restart on the same directory. It acknowledges a
 * record ({@code acks=all}: its only copy is in sync) once it is on the disk, so that one also
 * survives a power cut.
 */
public final class EmbeddedBroker implements AutoCloseable {

    /** Any cluster id will do for a cluster of one; a fixed one lets a directory be reopened. */
    private static final String CLUSTER_ID = "bW90Y3VhLWxvY2FsLWtyYQ";

    private static final String CONTROLLER_LISTENER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns once it answers.
     *
     * @param directory where the logs live; formatted when it is empty
     * @param port of the broker; the controller takes {@code controllerPort}
     */
    public static EmbeddedBroker start(Path directory, int port, int controllerPort)
            throws IOException {
        Files.createDirectories(directory);
        format(directory);
        var server =
                new KafkaRaftServer(
                        KafkaConfig.fromProps(settings(directory, port, controllerPort)),
                        Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, port);
    }

    /** Starts a broker on two free ports, for a test. */
    public static EmbeddedBroker startAnywhere(Path directory) throws IOException {
        return start(directory, FreePort.find(), FreePort.find());
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory) throws IOException {
        try {
            new Formatter()
                    .setClusterId(CLUSTER_ID)
                    .setNodeId(1)
                    .setControllerListenerName(CONTROLLER_LISTENER)
                    .setDirectories(List.of(directory.toString()))
                    .setMetadataLogDirectory(directory.toString())
                    .setIgnoreFormatted(true)
                    // It would tell the console at length what it formats.
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                    .run();
            force(directory);
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException("Cannot format the broker's directory " + directory, failed);
        }
    }

    /** What was formatted is not synced by Kafka, which does not start without it. */
    private static void force(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (FileChannel opened = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    opened.force(true);
                }
            }
        }
    }

    private static Properties settings(Path directory, int port, int controllerPort) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d"
                        .formatted(port, CONTROLLER_LISTENER, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", directory.toString());
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // A broker that was killed is taken for alive that long, and the next one not let in.
        settings.put("broker.session.timeout.ms", "4000");
        settings.put("broker.heartbeat.interval.ms", "1000");
        settings.put("auto.create.topics.enable", "false");
        // The log is the record: nothing ages out unless a topic says so itself.
        settings.put("log.retention.ms", "-1");
        // There is no other copy: what is acknowledged must be on the disk by then. That goes for
        // every topic, or a power cut could leave a consumer's offset without what it wrote.
        settings.put("log.flush.interval.messages", "1");
        // How far that was is known after a kill to within so long.
        settings.put("log.flush.offset.checkpoint.interval.ms", "5000");
        // A hundred megabytes of deduplication buffer is the default; a district needs two.
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        // A controller alone has nobody to show that it lives: no empty record every half second.
        settings.put("metadata.max.idle.interval.ms", "0");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        return settings;
    }
}
