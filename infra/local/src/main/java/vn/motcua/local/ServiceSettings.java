package vn.motcua.local;

import java.util.ArrayList;
import java.util.List;

/** What a service is told at its start, in the words of its own configuration. */
final class ServiceSettings {

    private ServiceSettings() {}

    static String[] of(Service service, Settings settings, VarDirectory var, Backing backing) {
        List<String> told = new ArrayList<>();
        told.add("--server.port=" + settings.port(service));
        told.add("--server.address=" + address(service, settings));
        told.add("--motcua.kafka.bootstrap-servers=" + backing.bootstrapServers());
        told.add("--motcua.mongo.uri=" + backing.mongoUri());
        told.add("--motcua.jwks-uri=" + settings.gateway() + "/.well-known/jwks.json");
        told.add("--motcua.public-url=${MOTCUA_PUBLIC_URL:" + settings.gateway() + "}");
        told.add("--spring.lifecycle.timeout-per-shutdown-phase=4s");
        told.add("--management.health.diskspace.path=" + settings.var().toAbsolutePath());
        told.add("--management.health.diskspace.threshold=" + settings.minFreeMb() + "MB");
        if (service != Service.GATEWAY) {
            // Asked on the loopback address only: the name of the part that is away may be told.
            told.add("--management.endpoint.health.show-components=always");
            // A minute is usual: whoever asks would have given up before the broker is named.
            told.add("--spring.cloud.stream.kafka.binder.health-timeout=2");
            told.addAll(calm("--spring.kafka.consumer.properties"));
            told.addAll(calm("--spring.cloud.stream.kafka.binder.consumer-properties"));
            told.addAll(calm("--spring.kafka.streams.properties.main.consumer"));
        }
        told.addAll(own(service, settings, var));
        return told.toArray(String[]::new);
    }

    private static List<String> own(Service service, Settings settings, VarDirectory var) {
        return switch (service) {
            case GATEWAY ->
                    List.of(
                            "--motcua.gateway.demo-accounts=true",
                            "--motcua.gateway.key-file=" + var.keys().resolve("signing-key.json"),
                            "--motcua.gateway.intake-uri=" + uri(Service.INTAKE, settings),
                            "--motcua.gateway.processing-uri=" + uri(Service.PROCESSING, settings),
                            "--motcua.gateway.reporting-uri=" + uri(Service.REPORTING, settings),
                            "--motcua.gateway.notification-uri="
                                    + uri(Service.NOTIFICATION, settings));
            case INTAKE ->
                    List.of(
                            "--motcua.intake.spool=" + var.spool(),
                            "--motcua.intake.numbers-file=" + var.numbers());
            case PROCESSING ->
                    List.of(
                            "--motcua.processing.staff.demo=true",
                            member(bound("onDossierEvent"), "cases"));
            case REPORTING ->
                    List.of(
                            "--spring.kafka.streams.state-dir=" + var.streams(),
                            "--motcua.reporting.closing.key-file="
                                    + var.keys().resolve("closing-key.pem"),
                            member("--spring.kafka.streams.properties", "ledger"),
                            member("--spring.kafka.consumer.properties", "views"));
            case NOTIFICATION ->
                    List.of(
                            member(bound("onDossierEvent"), "messages"),
                            member(bound("onApplicant"), "applicants"));
        };
    }

    /**
     * There is one of each here: after a kill it is let in again as who it was, where Kafka would
     * otherwise wait for the session of the dead one to end.
     */
    private static String member(String consumer, String name) {
        return consumer + ".group.instance.id=" + name;
    }

    /**
     * Nobody takes over from anybody here, so that a consumer need not say often that it lives, nor
     * be free soon to read from another place: standing still is to cost nothing.
     */
    private static List<String> calm(String consumers) {
        return List.of(
                consumers + ".fetch.max.wait.ms=5000",
                consumers + ".heartbeat.interval.ms=9000",
                consumers + ".session.timeout.ms=30000");
    }

    private static String bound(String function) {
        return "--spring.cloud.stream.kafka.bindings.%s-in-0.consumer.configuration"
                .formatted(function);
    }

    private static String address(Service service, Settings settings) {
        return service == Service.GATEWAY ? settings.address() : "127.0.0.1";
    }

    private static String uri(Service service, Settings settings) {
        return "http://127.0.0.1:" + settings.port(service);
    }
}
