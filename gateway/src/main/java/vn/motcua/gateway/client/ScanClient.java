package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

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
        var call = filing(scan, dossier, department);
        try {
            patience.execute(() -> {
                calls.send(Service.PROCESSING, call, who);
                return true;
            });
        } catch (RetryException gaveUp) {
            if (gaveUp.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(gaveUp);
        }
    }

    /**
     * Files a paper with a case that is there; the same file again is the same paper.
     *
     * @throws ServiceProblem when it is refused
     */
    public Filed file(Scan scan, String dossier, @Nullable String department, Account who) {
        var answer = calls.exchange(Service.PROCESSING, filing(scan, dossier, department), who);
        return calls.read(answer, Filed.class);
    }

    /**
     * A paper of a case as it was filed, whole.
     *
     * @throws ServiceProblem when it is not kept there, or in quarantine
     */
    public ResponseEntity<byte[]> fetch(
            String paper, String dossier, @Nullable String department, Account who) {
        URI uri =
                ServicePath.of("api", "cases", dossier, "papers", paper)
                        .at(addresses.processingOf(department));
        var call = new ServiceCalls.Call(HttpMethod.GET, uri, Map.of(), null);
        return calls.file(Service.PROCESSING, call, who);
    }

    private ServiceCalls.Call filing(Scan scan, String dossier, @Nullable String department) {
        URI uri =
                ServicePath.of("api", "cases", dossier, "papers")
                        .with("key", scan.key())
                        .with("name", scan.name())
                        .at(addresses.processingOf(department));
        return post(uri, scan, scan.content());
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
     * A paper that was filed.
     *
     * @param sha256 of its content
     */
    public record Filed(String id, String sha256) {}

    /**
     * A scan of a paper.
     *
     * @param key of the paper in its procedure; absent for one that it does not list
     * @param name of the file
     * @param size in bytes
     */
    public record Scan(
            @Nullable String key, String name, MediaType type, long size, Resource content) {

        byte[] head() {
            try (var in = content.getInputStream()) {
                return in.readNBytes(HEAD);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
