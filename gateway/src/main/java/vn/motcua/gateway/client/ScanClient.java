package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import vn.motcua.gateway.identity.Account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

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

    private final ProcessingApi processing;
    private final ServiceAddresses addresses;
    private final RetryTemplate patience = new RetryTemplate(UNTIL_THE_CASE_IS_THERE);

    ScanClient(ProcessingApi processing, ServiceAddresses addresses) {
        this.processing = processing;
        this.addresses = addresses;
    }

    public Limits limits(Account who) {
        return processing.limits(addresses.processingAt(null), who);
    }

    /**
     * Asks whether a scan would be taken with a dossier that is not filed yet.
     *
     * @throws ServiceProblem when it would not
     */
    public void check(Scan scan, String procedure, Account who) {
        var paper = new ProcessingApi.PaperCheck(procedure, scan.key(), scan.name(), scan.size());
        processing.check(
                paper,
                scan.type().toString(),
                new ByteArrayResource(scan.head()),
                addresses.processingAt(null),
                who);
    }

    /**
     * Keeps a scan with the case of a dossier; the same scan again is the same paper.
     *
     * @throws ServiceProblem when it is refused, or the case is not there after five seconds
     */
    public void keep(Scan scan, String dossier, String department, Account who) {
        try {
            patience.execute(() -> file(scan, dossier, department, who));
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
        return processing.file(
                dossier,
                new ProcessingApi.PaperName(scan.key(), scan.name()),
                scan.type().toString(),
                scan.content(),
                addresses.processingAt(department),
                who);
    }

    /**
     * A paper of a case as it was filed, whole.
     *
     * @throws ServiceProblem when it is not kept there, or in quarantine
     */
    public ResponseEntity<byte[]> fetch(
            String paper, String dossier, @Nullable String department, Account who) {
        return processing.paper(dossier, paper, addresses.processingAt(department), who);
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
