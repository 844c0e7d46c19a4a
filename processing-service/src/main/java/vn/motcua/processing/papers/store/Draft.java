package vn.motcua.processing.papers.store;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.id.DossierId;

import java.time.Instant;
import java.util.UUID;

/** A paper before its content is known. */
public record Draft(
        UUID id, DossierId dossier, Label label, Instant filedAt, Actor filedBy, Scan scan) {}
