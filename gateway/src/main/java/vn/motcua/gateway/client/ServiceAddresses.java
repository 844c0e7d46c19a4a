package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriBuilderFactory;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the services are.
 *
 * @param processing the instances of processing-service that serve single departments, by
 *     department code; all other departments are at {@code processingUri}
 * @param connectTimeout how long to wait for a connection
 * @param answerTimeout how long to wait for an answer, except to an import and a closing
 * @param importTimeout how long the taking in of an import, or a closing, may last
 */
@ConfigurationProperties("motcua.gateway")
public record ServiceAddresses(
        @DefaultValue("http://127.0.0.1:8081") URI intakeUri,
        @DefaultValue("http://127.0.0.1:8082") URI processingUri,
        @DefaultValue("http://127.0.0.1:8083") URI reportingUri,
        @DefaultValue("http://127.0.0.1:8084") URI notificationUri,
        @DefaultValue Map<String, URI> processing,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("15s") Duration answerTimeout,
        @DefaultValue("4h") Duration importTimeout) {

    public ServiceAddresses {
        Map<String, URI> byDepartment = new HashMap<>();
        processing.forEach((department, uri) -> byDepartment.put(plain(department), uri));
        processing = Map.copyOf(byDepartment);
    }

    /** The address of a service; of processing-service, that of the departments not listed. */
    public URI of(Service service) {
        return switch (service) {
            case INTAKE -> intakeUri;
            case PROCESSING -> processingUri;
            case REPORTING -> reportingUri;
            case NOTIFICATION -> notificationUri;
        };
    }

    /** The instance of processing-service that serves a department. */
    public URI processingOf(@Nullable String department) {
        return department == null
                ? processingUri
                : processing.getOrDefault(plain(department), processingUri);
    }

    /** Where calls to the instance that serves a department go. */
    UriBuilderFactory processingAt(@Nullable String department) {
        return at(processingOf(department));
    }

    /**
     * Where calls to an instance go; every part of a path is encoded, so that nothing typed by
     * people can leave it.
     */
    static UriBuilderFactory at(URI instance) {
        return new DefaultUriBuilderFactory(instance.toString());
    }

    /** Every instance of processing-service once. */
    public List<URI> allProcessing() {
        return Stream.concat(Stream.of(processingUri), processing.values().stream())
                .distinct()
                .toList();
    }

    // Configuration keys lose their underscores on the way: TU_PHAP arrives as tuphap.
    private static String plain(String department) {
        return department.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}
