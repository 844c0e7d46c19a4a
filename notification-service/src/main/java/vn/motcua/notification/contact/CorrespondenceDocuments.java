package vn.motcua.notification.contact;

import org.bson.Document;

import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;

import java.util.List;

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
                changed.delivery(),
                changed.reach(),
                changed.notices(),
                changed.version() + 1);
    }

    static Document write(Correspondence correspondence) {
        DossierCode code = correspondence.code();
        ProcedureCode procedure = correspondence.procedure();
        Delivery delivery = correspondence.delivery();
        var document =
                new Document("_id", correspondence.dossierId().toString())
                        .append(VERSION, correspondence.version())
                        .append("code", code == null ? null : code.value())
                        .append("procedure", procedure == null ? null : procedure.value())
                        .append("delivery", delivery == null ? null : delivery.name())
                        .append(
                                "notices",
                                correspondence.notices().stream()
                                        .map(NoticeDocuments::write)
                                        .toList());
        switch (correspondence.reach()) {
            case Reach.Unknown _ -> {}
            case Reach.Known(var contact) ->
                    document.append(CONTACT, NoticeDocuments.write(contact));
            case Reach.Erased _ -> document.append(ERASED, true);
        }
        return document;
    }

    static Correspondence read(Document stored) {
        String code = stored.getString("code");
        String procedure = stored.getString("procedure");
        String delivery = stored.getString("delivery");
        return new Correspondence(
                DossierId.parse(stored.getString("_id")),
                code == null ? null : new DossierCode(code),
                procedure == null ? null : new ProcedureCode(procedure),
                delivery == null ? null : Delivery.valueOf(delivery),
                reach(stored),
                notices(stored.getList("notices", Document.class)),
                stored.get(VERSION, Number.class).longValue());
    }

    private static Reach reach(Document stored) {
        Contact contact = NoticeDocuments.contact(stored.get(CONTACT, Document.class));
        if (contact != null) {
            return new Reach.Known(contact);
        }
        return stored.containsKey(ERASED) ? new Reach.Erased() : new Reach.Unknown();
    }

    private static List<Notice> notices(List<Document> stored) {
        return stored.stream().map(NoticeDocuments::read).toList();
    }
}
