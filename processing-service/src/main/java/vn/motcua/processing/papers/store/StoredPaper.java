package vn.motcua.processing.papers.store;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.id.DossierId;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as it is stored, without its content.
 *
 * @param size in bytes
 * @param sha256 of the content, lower-case hexadecimal
 */
public record StoredPaper(
        UUID id,
        DossierId dossier,
        Label label,
        long size,
        String sha256,
        Instant filedAt,
        Actor filedBy,
        Scan scan) {}
