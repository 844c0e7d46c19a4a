package vn.motcua.intake.imports.placing;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.kernel.event.Actor;
import vn.motcua.platform.Ids;
import vn.motcua.platform.outbox.OutboxMessages;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Predicate;

/** Chooses where the rows of an import go. */
@Component
public final class RowShelves {

    private final MongoTemplate mongo;
    private final Dossiers dossiers;
    private final OutboxMessages messages;
    private final Ids ids;
    private final InstantSource clock;

    RowShelves(
            MongoTemplate mongo,
            Dossiers dossiers,
            OutboxMessages messages,
            Ids ids,
            InstantSource clock) {
        this.mongo = mongo;
        this.dossiers = dossiers;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    /** Clears away what killed dry runs left. */
    public void sweep(Predicate<UUID> needed) {
        DryRunShelf.sweep(mongo, needed);
    }

    /**
     * The shelf of an import; to be closed.
     *
     * @param by who ordered it
     */
    public RowShelf open(UUID importId, Actor by, boolean dryRun) {
        return dryRun
                ? new DryRunShelf(importId, mongo, dossiers)
                : new DossierShelf(importId, by, dossiers, messages, ids, clock);
    }
}
