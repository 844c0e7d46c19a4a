package vn.motcua.gateway;

import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** One gateway for all tests of this JVM, in front of stub services. */
public final class RunningGateway {

    private static final RunningGateway SHARED = new RunningGateway();

    public final StubService intake = new StubService();
    public final StubService processing = new StubService();
    public final StubService landRegistration = new StubService();
    public final StubService reporting = new StubService();
    public final StubService notification = new StubService();
    public final Path keyFile = newDirectory().resolve("keys").resolve("signing-key.json");
    private final ConfigurableApplicationContext context = start();

    private RunningGateway() {}

    /** The gateway, with stubs that have forgotten what was before. */
    public static RunningGateway fresh() {
        SHARED.intake.forget();
        SHARED.processing.forget();
        SHARED.landRegistration.forget();
        SHARED.reporting.forget();
        SHARED.notification.forget();
        return SHARED;
    }

    public URI uri() {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private ConfigurableApplicationContext start() {
        return GatewayApplication.builder()
                .run(
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
