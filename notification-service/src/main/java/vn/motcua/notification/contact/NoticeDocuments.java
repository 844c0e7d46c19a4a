package vn.motcua.notification.contact;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.notification.template.Particulars;
import vn.motcua.notification.template.Template;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** The stored form of notices. Those of earlier builds have fewer particulars. */
final class NoticeDocuments {

    private static final String CONTACT = "contact";
    private static final String WAITED = "waited";

    private NoticeDocuments() {}

    static Document write(Notice notice) {
        Particulars told = notice.particulars();
        AgencyId formerAgency = told.formerAgency();
        Contact contact = notice.contact();
        return new Document("eventId", notice.eventId().toString())
                .append("template", notice.template().key())
                .append("agency", notice.agency().value())
                .append("department", notice.department().value())
                .append("dueAt", date(told.dueAt()))
                .append("oldDueAt", date(told.oldDueAt()))
                .append("answerBy", date(told.answerBy()))
                .append("reason", told.reason())
                .append("items", told.items())
                .append("amount", told.amount())
                .append("document", told.document())
                .append("formerAgency", formerAgency == null ? null : formerAgency.value())
                .append(WAITED, notice.waited())
                .append(CONTACT, contact == null ? null : write(contact));
    }

    static Notice read(Document stored) {
        return new Notice(
                UUID.fromString(stored.getString("eventId")),
                Template.of(stored.getString("template")),
                new AgencyId(stored.getString("agency")),
                new DepartmentCode(stored.getString("department")),
                particulars(stored),
                // What an earlier build did not note may have waited.
                stored.getBoolean(WAITED, true),
                contact(stored.get(CONTACT, Document.class)));
    }

    private static Particulars particulars(Document stored) {
        String formerAgency = stored.getString("formerAgency");
        return new Particulars(
                instant(stored.getDate("dueAt")),
                instant(stored.getDate("oldDueAt")),
                instant(stored.getDate("answerBy")),
                stored.getString("reason"),
                stored.getList("items", String.class, List.of()),
                stored.getLong("amount"),
                stored.getString("document"),
                formerAgency == null ? null : new AgencyId(formerAgency));
    }

    static Document write(Contact contact) {
        return new Document("email", contact.email())
                .append("phone", contact.phone())
                .append("language", contact.language());
    }

    static @Nullable Contact contact(@Nullable Document stored) {
        return stored == null
                ? null
                : new Contact(
                        stored.getString("email"),
                        stored.getString("phone"),
                        stored.getString("language"));
    }

    private static @Nullable Date date(@Nullable Instant moment) {
        return moment == null ? null : Date.from(moment);
    }

    private static @Nullable Instant instant(@Nullable Date stored) {
        return stored == null ? null : stored.toInstant();
    }
}
