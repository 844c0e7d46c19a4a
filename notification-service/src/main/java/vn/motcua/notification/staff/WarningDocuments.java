package vn.motcua.notification.staff;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.position.Reading;

import java.util.Date;
import java.util.UUID;

/** The stored form of what persons are warned of. {@code sendAt} is there as long as one waits. */
final class WarningDocuments {

    static final String DOSSIER = "dossierId";
    static final String SEND_AT = "sendAt";
    static final String VERSION = "version";

    private static final String PENDING = "pending";

    private WarningDocuments() {}

    static String id(DossierId dossier, String account) {
        return dossier + "/" + account;
    }

    static Document write(PersonsWarnings warnings) {
        var document =
                new Document("_id", id(warnings.dossier(), warnings.account()))
                        .append(DOSSIER, warnings.dossier().toString())
                        .append("account", warnings.account())
                        .append("sequence", warnings.sequence())
                        .append("missed", warnings.missed())
                        .append(VERSION, warnings.version());
        Pending pending = warnings.pending();
        return pending == null
                ? document
                : document.append(SEND_AT, Date.from(pending.sendAt()))
                        .append(PENDING, write(pending));
    }

    static PersonsWarnings read(Document stored) {
        return new PersonsWarnings(
                DossierId.parse(stored.getString(DOSSIER)),
                stored.getString("account"),
                stored.get("sequence", Number.class).longValue(),
                stored.getList("missed", String.class),
                pending(stored),
                stored.get(VERSION, Number.class).longValue());
    }

    private static Document write(Pending pending) {
        return new Document("eventId", pending.eventId().toString())
                .append("agency", pending.agency().value())
                .append("department", pending.department().value())
                .append("code", pending.code().value())
                .append("procedure", pending.procedure().value())
                .append("rung", pending.rung())
                .append("dueAt", Date.from(pending.dueAt()))
                .append("reading", pending.reading().name());
    }

    private static @Nullable Pending pending(Document warnings) {
        Document stored = warnings.get(PENDING, Document.class);
        return stored == null
                ? null
                : new Pending(
                        UUID.fromString(stored.getString("eventId")),
                        new AgencyId(stored.getString("agency")),
                        new DepartmentCode(stored.getString("department")),
                        new DossierCode(stored.getString("code")),
                        new ProcedureCode(stored.getString("procedure")),
                        stored.getString("rung"),
                        stored.getDate("dueAt").toInstant(),
                        Reading.valueOf(stored.getString("reading")),
                        warnings.getDate(SEND_AT).toInstant());
    }
}
