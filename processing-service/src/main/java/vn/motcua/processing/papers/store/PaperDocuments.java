package vn.motcua.processing.papers.store;

import org.bson.Document;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.DossierId;

import java.util.Date;
import java.util.UUID;

/** The form of a GridFS file's document: the standard fields, and ours in its metadata. */
final class PaperDocuments {

    static final String ID = "_id";
    static final String METADATA = "metadata";
    static final String SCAN = "metadata.scan";
    static final String SCAN_STATE = "metadata.scan.state";
    static final String SCAN_AFTER = "metadata.scan.after";

    private PaperDocuments() {}

    static Document metadata(Draft draft, String sha256) {
        Label label = draft.label();
        return new Document("dossier", draft.dossier().toString())
                .append("key", label.key())
                .append("mediaType", label.mediaType())
                .append("sha256", sha256)
                .append("filedAt", Date.from(draft.filedAt()))
                .append("role", draft.filedBy().role().name())
                .append("by", draft.filedBy().id())
                .append("scan", scan(draft.scan()).append("after", Date.from(draft.filedAt())));
    }

    static Document scan(Scan scan) {
        return new Document("state", scan.state().name()).append("signature", scan.signature());
    }

    static StoredPaper read(Document file) {
        Document metadata = file.get(METADATA, Document.class);
        Document scan = metadata.get("scan", Document.class);
        return new StoredPaper(
                UUID.fromString(file.getString(ID)),
                DossierId.parse(metadata.getString("dossier")),
                new Label(
                        metadata.getString("key"),
                        file.getString("filename"),
                        metadata.getString("mediaType")),
                file.get("length", Number.class).longValue(),
                metadata.getString("sha256"),
                metadata.getDate("filedAt").toInstant(),
                new Actor(Role.valueOf(metadata.getString("role")), metadata.getString("by")),
                new Scan(Scan.State.valueOf(scan.getString("state")), scan.getString("signature")));
    }
}
