package vn.motcua.gateway.client;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

import vn.motcua.gateway.identity.Account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Scans of papers, which processing-service keeps with the case. */
public final class ScanClient {

    /** As many bytes as processing-service looks at to tell what a file is. */
    private static final int HEAD = 1 << 16;

    /** A case is made of an event that is on its way; it takes a fraction of a second mostly. */
    private static final RetryPolicy UNTIL_THE_CASE_IS_THERE =
            RetryPolicy.builder()
                    .maxRetries(20)
                    .delay(Duration.ofMillis(250))
                    .predicate(ScanClient::isNotThereYet)
                    .build();

    private final ServiceCalls calls;
    private final ServiceAddresses addresses;
    private final RetryTemplate patience = new RetryTemplate(UNTIL_THE_CASE_IS_THERE);

    ScanClient(ServiceCalls calls, ServiceAddresses addresses) {
        this.calls = calls;
        this.addresses = addresses;
    }

    public Limits limits(Account who) {
        URI uri = ServicePath.of("api", "cases", "papers", "checks").at(addresses.processingUri());
        return calls.get(Service.PROCESSING, uri, who, Limits.class);
    }

    /**
     * Asks whether a scan would be taken with a dossier that is not filed yet.
     *
     * @throws ServiceProblem when it would not
     */
    public void check(Scan scan, String procedure, Account who) {
        URI uri =
                ServicePath.of("api", "cases", "papers", "checks")
                        .with("procedure", procedure)
                        .with("key", scan.key())
                        .with("name", scan.name())
                        .with("size", scan.size())
                        .at(addresses.processingUri());
        calls.send(Service.PROCESSING, post(uri, scan, new ByteArrayResource(scan.head())), who);
    }

    /**
     * Keeps a scan with the case of a dossier; the same scan again is the same paper.
     *
     * @throws ServiceProblem when it is refused, or the case is not there after five seconds
     */
    public void keep(Scan scan, String dossier, String department, Account who) {
        URI uri =
                ServicePath.of("api", "cases", dossier, "papers")
                        .with("key", scan.key())
                        .with("name", scan.name())
                        .at(addresses.processingOf(department));
        try {
            patience.execute(() -> {
                calls.send(Service.PROCESSING, post(uri, scan, scan.content()), who);
                return true;
            });
        } catch (RetryException gaveUp) {
            if (gaveUp.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(gaveUp);
        }
    }

    private static ServiceCalls.Call post(URI uri, Scan scan, Resource content) {
        var body = new ServiceCalls.FileBody(scan.type(), content);
        return new ServiceCalls.Call(HttpMethod.POST, uri, Map.of(), body);
    }

    private static boolean isNotThereYet(Throwable failed) {
        return failed instanceof ServiceProblem problem && problem.key().equals("unknown-case");
    }

    /**
     * What is taken.
     *
     * @param maxSize of one file in bytes
     */
    public record Limits(long maxSize, List<String> mediaTypes) {

        public Limits {
            mediaTypes = List.copyOf(mediaTypes);
        }
    }

    /**
     * A scan of a paper.
     *
     * @param key of the paper in its procedure
     * @param name of the file
     * @param size in bytes
     */
    public record Scan(String key, String name, MediaType type, long size, Resource content) {

        byte[] head() {
            try (var in = content.getInputStream()) {
                return in.readNBytes(HEAD);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
