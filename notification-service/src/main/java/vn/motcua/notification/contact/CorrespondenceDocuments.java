package vn.motcua.notification.contact;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.notification.template.Template;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** The stored form of correspondences. */
final class CorrespondenceDocuments {

    static final String VERSION = "version";

    private static final String CONTACT = "contact";
    private static final String ERASED = "erased";

    private CorrespondenceDocuments() {}

    static Correspondence next(Correspondence changed) {
        return new Correspondence(
                changed.dossierId(),
                changed.code(),
                changed.procedure(),
                changed.reach(),
                changed.notices(),
                changed.version() + 1);
    }

    static Document write(Correspondence correspondence) {
        DossierCode code = correspondence.code();
        ProcedureCode procedure = correspondence.procedure();
        var document =
                new Document("_id", correspondence.dossierId().toString())
                        .append(VERSION, correspondence.version())
                        .append("code", code == null ? null : code.value())
                        .append("procedure", procedure == null ? null : procedure.value())
                        .append(
                                "notices",
                                correspondence.notices().stream()
                                        .map(CorrespondenceDocuments::write)
                                        .toList());
        switch (correspondence.reach()) {
            case Reach.Unknown _ -> {}
            case Reach.Known(var contact) -> document.append(CONTACT, write(contact));
            case Reach.Erased _ -> document.append(ERASED, true);
        }
        return document;
    }

    static Correspondence read(Document stored) {
        String code = stored.getString("code");
        String procedure = stored.getString("procedure");
        return new Correspondence(
                DossierId.parse(stored.getString("_id")),
                code == null ? null : new DossierCode(code),
                procedure == null ? null : new ProcedureCode(procedure),
                reach(stored),
                notices(stored.getList("notices", Document.class)),
                stored.get(VERSION, Number.class).longValue());
    }

    private static Reach reach(Document stored) {
        Contact contact = contact(stored.get(CONTACT, Document.class));
        if (contact != null) {
            return new Reach.Known(contact);
        }
        return stored.containsKey(ERASED) ? new Reach.Erased() : new Reach.Unknown();
    }

    private static List<Notice> notices(List<Document> stored) {
        return stored.stream().map(CorrespondenceDocuments::notice).toList();
    }

    private static Document write(Notice notice) {
        Instant dueAt = notice.dueAt();
        Contact contact = notice.contact();
        return new Document("eventId", notice.eventId().toString())
                .append("template", notice.template().key())
                .append("agency", notice.agency().value())
                .append("department", notice.department().value())
                .append("dueAt", dueAt == null ? null : Date.from(dueAt))
                .append("reason", notice.reason())
                .append(CONTACT, contact == null ? null : write(contact));
    }

    private static Notice notice(Document stored) {
        Date dueAt = stored.getDate("dueAt");
        return new Notice(
                UUID.fromString(stored.getString("eventId")),
                Template.of(stored.getString("template")),
                new AgencyId(stored.getString("agency")),
                new DepartmentCode(stored.getString("department")),
                dueAt == null ? null : dueAt.toInstant(),
                stored.getString("reason"),
                contact(stored.get(CONTACT, Document.class)));
    }

    private static Document write(Contact contact) {
        return new Document("email", contact.email())
                .append("phone", contact.phone())
                .append("language", contact.language());
    }

    private static @Nullable Contact contact(@Nullable Document stored) {
        return stored == null
                ? null
                : new Contact(
                        stored.getString("email"),
                        stored.getString("phone"),
                        stored.getString("language"));
    }
}
