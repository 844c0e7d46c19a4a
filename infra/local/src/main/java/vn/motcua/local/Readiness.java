package vn.motcua.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks the services whether they are ready. The reporting service is once its ledger runs. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Settings settings;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Readiness(Settings settings) {
        this.settings = settings;
    }

    /** Which services are not ready now, in the order of their ports. */
    List<Service> missing() throws InterruptedException {
        List<Service> missing = new ArrayList<>();
        for (Service service : Service.values()) {
            if (!isReady(service)) {
                missing.add(service);
            }
        }
        return missing;
    }

    boolean isReady(Service service) throws InterruptedException {
        String host =
                service == Service.GATEWAY
                        ? settings.gateway()
                        : "http://127.0.0.1:" + settings.port(service);
        var request =
                HttpRequest.newBuilder(URI.create(host + "/actuator/health/readiness"))
                        .timeout(PATIENCE)
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        }
    }

    static List<String> titles(List<Service> services) {
        return services.stream().map(Service::title).toList();
    }
}
