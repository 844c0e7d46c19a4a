package vn.motcua.intake.dossier;

import static java.util.Objects.requireNonNull;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.motcua.intake.dossier.Origin.Desk;
import vn.motcua.intake.dossier.Origin.OldSystem;
import vn.motcua.intake.dossier.Origin.Person;
import vn.motcua.intake.dossier.Origin.Request;
import vn.motcua.kernel.clock.DerivationStep;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** The stored form of a {@link Dossier}, beside the outbox fields of the same document. */
final class DossierDocument {

    static final String CODE = "code";
    static final String PROCEDURE = "procedure";
    static final String AGENCY = "agency";
    static final String DEPARTMENT = "department";
    static final String RECEIVED_AT = "receivedAt";
    static final String REQUEST_KEY = "requestKey";
    static final String IMPORT = "import";
    static final String APPLICANT = "applicant";

    /**
     * {@link ApplicantKeys}; absent from a dossier of an older system, of which nobody is known.
     */
    static final String APPLICANT_KEYS = "applicantKeys";

    /** Codes it went by before; absent in most. */
    static final String FORMER_CODES = "formerCodes";

    private DossierDocument() {}

    static Document write(Dossier dossier) {
        var document =
                new Document("_id", dossier.id().toString())
                        .append(CODE, dossier.code().value())
                        .append(PROCEDURE, dossier.procedure().value())
                        .append("procedureName", dossier.procedureName())
                        .append(AGENCY, dossier.agency().value())
                        .append(DEPARTMENT, dossier.department().value())
                        .append("channel", dossier.channel().name())
                        .append(RECEIVED_AT, Date.from(dossier.receivedAt()))
                        .append("dueAt", date(dossier.dueAt()));
        switch (dossier.origin()) {
            case Desk desk -> write(desk, document);
            case OldSystem old -> document.append(IMPORT, write(old));
        }
        return document;
    }

    static Dossier read(Document document) {
        return new Dossier(
                DossierId.parse(document.getString("_id")),
                new DossierCode(document.getString(CODE)),
                new ProcedureCode(document.getString(PROCEDURE)),
                document.getString("procedureName"),
                new AgencyId(document.getString(AGENCY)),
                new DepartmentCode(document.getString(DEPARTMENT)),
                Channel.valueOf(document.getString("channel")),
                document.getDate(RECEIVED_AT).toInstant(),
                moment(document, "dueAt"),
                readOrigin(document));
    }

    static OldSystem readImport(Document stored) {
        String outcome = stored.getString("outcome");
        return new OldSystem(
                requireNonNull(stored.get("id", UUID.class), "import.id"),
                stored.get("line", Number.class).longValue(),
                stored.getString("contentHash"),
                moment(stored, "closedAt"),
                outcome == null ? null : ImportedOutcome.valueOf(outcome));
    }

    private static void write(Desk desk, Document document) {
        Person person = desk.applicant();
        document.append(REQUEST_KEY, desk.request().key())
                .append("bodyHash", desk.request().bodyHash())
                .append("catalogueVersion", desk.catalogueVersion())
                .append("papers", desk.papers())
                .append("sets", desk.sets())
                .append("delivery", desk.delivery() == null ? null : desk.delivery().name())
                .append(
                        "derivation",
                        desk.derivation().stream()
                                .map(step ->
                                        new Document("rule", step.rule())
                                                .append("vi", step.vi())
                                                .append("en", step.en()))
                                .toList())
                .append(APPLICANT_KEYS, ApplicantKeys.of(person))
                .append(
                        APPLICANT,
                        new Document("name", person.name())
                                .append("identityNumber", person.identityNumber())
                                .append("phone", person.phone())
                                .append("email", person.email())
                                .append("address", person.address())
                                .append("locale", person.locale()));
    }

    private static Document write(OldSystem old) {
        return new Document("id", old.importId())
                .append("line", old.line())
                .append("contentHash", old.contentHash())
                .append("closedAt", date(old.closedAt()))
                .append("outcome", old.outcome() == null ? null : old.outcome().name());
    }

    private static Origin readOrigin(Document document) {
        Document imported = document.get(IMPORT, Document.class);
        if (imported != null) {
            return readImport(imported);
        }
        String delivery = document.getString("delivery");
        return new Desk(
                document.getString("catalogueVersion"),
                document.getList("papers", String.class),
                document.getList("derivation", Document.class).stream()
                        .map(step ->
                                new DerivationStep(
                                        step.getString("rule"),
                                        step.getString("vi"),
                                        step.getString("en")))
                        .toList(),
                applicant(document),
                document.getInteger("sets"),
                delivery == null ? null : Delivery.valueOf(delivery),
                new Request(document.getString(REQUEST_KEY), document.getString("bodyHash")));
    }

    static Person applicant(Document document) {
        Document stored = document.get(APPLICANT, Document.class);
        return new Person(
                stored.getString("name"),
                stored.getString("identityNumber"),
                stored.getString("phone"),
                stored.getString("email"),
                stored.getString("address"),
                stored.getString("locale"));
    }

    private static @Nullable Date date(@Nullable Instant moment) {
        return moment == null ? null : Date.from(moment);
    }

    private static @Nullable Instant moment(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
