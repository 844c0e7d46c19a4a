package vn.motcua.intake.imports.placing;

import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.intake.dossier.NewDossier;
import vn.motcua.intake.dossier.Origin.OldSystem;
import vn.motcua.intake.imports.rows.RowReading.Row;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.platform.Ids;
import vn.motcua.platform.outbox.OutboxMessages;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes rows over as dossiers. */
final class DossierShelf implements RowShelf {

    private final UUID importId;
    private final Actor by;
    private final Dossiers dossiers;
    private final OutboxMessages messages;
    private final Ids ids;
    private final InstantSource clock;

    DossierShelf(
            UUID importId,
            Actor by,
            Dossiers dossiers,
            OutboxMessages messages,
            Ids ids,
            InstantSource clock) {
        this.importId = importId;
        this.by = by;
        this.dossiers = dossiers;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Set<DossierCode> put(List<Row> rows) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<NewDossier> fresh = rows.stream().map(row -> takenOver(row, now)).toList();
        return dossiers.addAll(fresh, now);
    }

    @Override
    public Map<DossierCode, Mark> marks(Collection<DossierCode> codes) {
        Map<DossierCode, Mark> marks = new HashMap<>();
        dossiers.origins(codes).forEach((code, origin) -> marks.put(code, Mark.of(origin)));
        return marks;
    }

    @Override
    public void close() {}

    private NewDossier takenOver(Row row, Instant now) {
        var dossier =
                new Dossier(
                        RowHash.id(row.code(), row.receivedAt()),
                        row.code(),
                        row.procedure().code(),
                        row.procedure().name(),
                        row.agency(),
                        row.department(),
                        row.channel(),
                        row.receivedAt(),
                        row.dueAt(),
                        new OldSystem(
                                importId,
                                row.line(),
                                RowHash.of(row),
                                row.closedAt(),
                                row.outcome()));
        return new NewDossier(dossier, List.of(messages.of(1, imported(dossier, row, now))));
    }

    private DossierEvent imported(Dossier dossier, Row row, Instant now) {
        return new DossierEvent(
                ids.next(),
                dossier.id(),
                1,
                now,
                now,
                by,
                dossier.agency(),
                dossier.department(),
                new Change.Imported(
                        dossier.code(),
                        dossier.procedure(),
                        dossier.channel(),
                        dossier.receivedAt(),
                        dossier.dueAt(),
                        row.closedAt(),
                        row.outcome(),
                        importId));
    }
}
