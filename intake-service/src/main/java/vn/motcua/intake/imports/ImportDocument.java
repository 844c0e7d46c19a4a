package vn.motcua.intake.imports;

import org.bson.Document;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/** The stored form of an {@link ImportJob}. */
final class ImportDocument {

    private ImportDocument() {}

    static Document write(ImportJob job) {
        ImportOrder order = job.order();
        return new Document("_id", job.id().toString())
                .append("name", order.name())
                .append("format", order.format().name())
                .append("dryRun", order.dryRun())
                .append("actorRole", order.actor().role().name())
                .append("actorId", order.actor().id())
                .append("agency", order.scope().agency().value())
                .append(
                        "departments",
                        order.scope().departments().stream().map(DepartmentCode::value).toList())
                .append("bytesTotal", order.bytesTotal())
                .append("state", job.state().name())
                .append("startedAt", Date.from(job.startedAt()))
                .append("counts", write(job.counts()));
    }

    static Document write(ImportCounts counts) {
        return new Document("rowsRead", counts.rowsRead())
                .append("accepted", counts.accepted())
                .append("unchanged", counts.unchanged())
                .append("rejected", counts.rejected())
                .append("bytesRead", counts.bytesRead());
    }

    static ImportJob read(Document stored) {
        return new ImportJob(
                UUID.fromString(stored.getString("_id")),
                readOrder(stored),
                ImportState.valueOf(stored.getString("state")),
                readCounts(stored.get("counts", Document.class)),
                stored.getDate("startedAt").toInstant(),
                Optional.ofNullable(stored.getDate("finishedAt")).map(Date::toInstant).orElse(null),
                Optional.ofNullable(stored.getString("failure"))
                        .map(ImportFailure::valueOf)
                        .orElse(null));
    }

    private static ImportOrder readOrder(Document stored) {
        return new ImportOrder(
                stored.getString("name"),
                ImportFormat.valueOf(stored.getString("format")),
                stored.getBoolean("dryRun"),
                new Actor(Role.valueOf(stored.getString("actorRole")), stored.getString("actorId")),
                new Scope(
                        new AgencyId(stored.getString("agency")),
                        stored.getList("departments", String.class).stream()
                                .map(DepartmentCode::new)
                                .toList()),
                number(stored, "bytesTotal"));
    }

    private static ImportCounts readCounts(Document counts) {
        return new ImportCounts(
                number(counts, "rowsRead"),
                number(counts, "accepted"),
                number(counts, "unchanged"),
                number(counts, "rejected"),
                number(counts, "bytesRead"));
    }

    private static long number(Document stored, String field) {
        return stored.get(field, Number.class).longValue();
    }
}
