package vn.motcua.processing.papers.web;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.processing.papers.store.Scan;
import vn.motcua.processing.papers.store.StoredPaper;

import java.time.Instant;
import java.util.UUID;

/**
 * One file as it is answered.
 *
 * @param size in bytes
 * @param file absent when the content is kept by the department the case came from
 */
record PaperLine(
        UUID id,
        @Nullable String key,
        String mediaType,
        long size,
        String sha256,
        @Nullable File file) {

    /** What is known only where the content is. */
    record File(
            String name,
            Instant filedAt,
            Actor filedBy,
            Scan.State scan,
            @Nullable String signature) {}

    static PaperLine of(Change.PaperFiled filed, @Nullable StoredPaper stored) {
        return new PaperLine(
                filed.paper(),
                filed.key(),
                filed.mediaType(),
                filed.size(),
                filed.sha256(),
                stored == null ? null : file(stored));
    }

    private static File file(StoredPaper stored) {
        return new File(
                stored.label().name(),
                stored.filedAt(),
                stored.filedBy(),
                stored.scan().state(),
                stored.scan().signature());
    }
}
