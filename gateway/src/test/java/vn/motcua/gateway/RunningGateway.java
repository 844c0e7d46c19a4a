package vn.motcua.gateway;

import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** One gateway for all tests of this JVM, in front of stub services. */
public final class RunningGateway implements AutoCloseable {

    private static final RunningGateway SHARED = new RunningGateway();

    public final StubService intake = new StubService();
    public final StubService processing = new StubService();
    public final StubService landRegistration = new StubService();
    public final StubService reporting = new StubService();
    public final StubService notification = new StubService();
    public final Path keyFile = newDirectory().resolve("keys").resolve("signing-key.json");
    private final ConfigurableApplicationContext context;

    private RunningGateway(String... settings) {
        context = start(settings);
    }

    /** The gateway, with stubs that have forgotten what was before. */
    public static RunningGateway fresh() {
        SHARED.intake.forget();
        SHARED.processing.forget();
        SHARED.landRegistration.forget();
        SHARED.reporting.forget();
        SHARED.notification.forget();
        return SHARED;
    }

    /** A gateway of its own with other settings. */
    public static RunningGateway with(String... settings) {
        return new RunningGateway(settings);
    }

    public URI uri() {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }

    private ConfigurableApplicationContext start(String... settings) {
        Map<String, String> all = new LinkedHashMap<>();
        Stream.concat(defaults(), Arrays.stream(settings))
                .forEach(setting -> all.put(setting.replaceAll("=.*", ""), setting));
        return GatewayApplication.builder().run(all.values().toArray(String[]::new));
    }

    private Stream<String> defaults() {
        return Stream.of(
                "--server.port=0",
                "--motcua.gateway.demo-accounts=true",
                "--motcua.gateway.key-file=" + keyFile,
                "--motcua.gateway.tracking-per-minute=1000",
                "--motcua.gateway.intake-uri=" + intake.uri(),
                "--motcua.gateway.processing-uri=" + processing.uri(),
                "--motcua.gateway.processing.VPDKDD=" + landRegistration.uri(),
                "--motcua.gateway.reporting-uri=" + reporting.uri(),
                "--motcua.gateway.notification-uri=" + notification.uri());
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("gateway");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
