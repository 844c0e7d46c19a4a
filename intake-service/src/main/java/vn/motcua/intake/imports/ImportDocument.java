package vn.motcua.intake.imports;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.motcua.intake.imports.rows.ImportFormat;
import vn.motcua.intake.imports.rows.Scope;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/** The stored form of an {@link ImportJob}. */
final class ImportDocument {

    static final String STATE = "state";
    static final String SPOOL = "spool";
    static final String SEEN_AT = "seenAt";
    static final String COUNTS = "counts";
    static final String LINE = "line";
    static final String WAITING = "waiting";

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
                .append("bytesTotal", order.file().bytes())
                .append("sha256", order.file().sha256())
                .append(SPOOL, text(order.file().spool()))
                .append(STATE, job.state().name())
                .append("startedAt", Date.from(job.startedAt()))
                .append(SEEN_AT, Date.from(job.seenAt()))
                .append(COUNTS, write(job.progress().counts()))
                .append(LINE, job.progress().line())
                .append(WAITING, text(job.progress().waiting()));
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
                ImportState.valueOf(stored.getString(STATE)),
                readProgress(stored),
                stored.getDate("startedAt").toInstant(),
                seenAt(stored),
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
                new SpoolMark(
                        spool(stored), number(stored, "bytesTotal"), stored.getString("sha256")));
    }

    /** Absent in what an earlier build wrote, which did not know where a run could go on. */
    private static ImportProgress readProgress(Document stored) {
        String waiting = stored.getString(WAITING);
        return new ImportProgress(
                readCounts(stored.get(COUNTS, Document.class)),
                stored.get(LINE, (Number) 0).longValue(),
                waiting == null ? null : ImportWait.valueOf(waiting));
    }

    /** The directory that has the file of an import. */
    static @Nullable UUID spool(Document stored) {
        String spool = stored.getString(SPOOL);
        return spool == null ? null : UUID.fromString(spool);
    }

    static Instant seenAt(Document stored) {
        return stored.get(SEEN_AT, stored.getDate("startedAt")).toInstant();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
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
