package vn.motcua.processing.casework.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;

import vn.motcua.kernel.catalogue.SearchText;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.outbox.OutboxDocuments;
import vn.motcua.platform.outbox.OutboxMessage;
import vn.motcua.processing.casework.ActionPlan;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseSummary;
import vn.motcua.processing.casework.GivenCommand;
import vn.motcua.processing.casework.model.CaseState;
import vn.motcua.processing.casework.model.Stage;
import vn.motcua.processing.casework.model.Subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A case as one document: the events of others in {@code history}, ours in {@code outbox}, and what
 * they come to in fields for inboxes to filter and order by.
 */
final class CaseDocuments {

    static final String COLLECTION = "cases";
    static final String ID = "_id";
    static final String VERSION = "version";
    static final String HISTORY = "history";

    /** Commands carried out under an idempotency key. */
    static final String COMMANDS = "commands";

    static final String STAGE = "stage";
    static final String OFFICER = "officer";
    static final String CODE = "code";

    /** The code in lower case and without accents, for searches. */
    static final String PLAIN_CODE = "plainCode";

    static final String PROCEDURE = "procedure";
    static final String AGENCY = "agency";
    static final String DEPARTMENT = "department";
    static final String RECEIVED_AT = "receivedAt";
    static final String DUE_AT = "dueAt";

    /** Whether there is no due date; puts such cases last, whichever way due dates are sorted. */
    static final String UNDATED = "undated";

    /** The agency, all agencies above it, and {@link #alone} the agency itself. */
    static final String WITHIN = "within";

    /**
     * Groups cases where legal time left is the order: running, paused, without a due date, closed.
     */
    static final String RANK = "rank";

    static final List<String> SUMMARY =
            List.of(
                    VERSION,
                    STAGE,
                    OFFICER,
                    CODE,
                    PROCEDURE,
                    AGENCY,
                    DEPARTMENT,
                    RECEIVED_AT,
                    DUE_AT);

    /** When the service itself has something to do; absent when it has nothing. */
    static final String NEXT_ACTION_AT = "nextActionAt";

    /** The version of the plan by which the next action was set. */
    static final String PLAN = "plan";

    private CaseDocuments() {}

    /** A new case: nothing of it is ours to publish yet. */
    static Document write(Case opened, ActionPlan plan, Instant now) {
        Document document =
                OutboxDocuments.fresh(List.of(), now)
                        .append(ID, opened.id().toString())
                        .append(VERSION, opened.version())
                        .append(
                                HISTORY,
                                opened.events().stream().map(CaseDocuments::json).toList());
        document.putAll(fields(opened.state()));
        document.append(PLAN, plan.version());
        Instant next = plan.nextActionAt(opened.state(), opened.events());
        if (next != null) {
            document.append(NEXT_ACTION_AT, Date.from(next));
        }
        return document;
    }

    /** Adds to an update of a case where it goes. */
    static Update moving(Update update, CaseState next) {
        fields(next).forEach(update::set);
        return update.inc(VERSION, 1L);
    }

    /** Adds to an update of a case when there is something to do about it. */
    static Update planning(
            Update update, ActionPlan plan, CaseState state, List<DossierEvent> events) {
        Instant next = plan.nextActionAt(state, events);
        update.set(PLAN, plan.version());
        return next == null
                ? update.unset(NEXT_ACTION_AT)
                : update.set(NEXT_ACTION_AT, Date.from(next));
    }

    static Case read(Document document) {
        return Case.replayed(version(document), events(document), commands(document));
    }

    /** Those known of the dossier, in order. */
    static List<DossierEvent> events(Document document) {
        Stream<byte[]> theirs =
                document.getList(HISTORY, String.class).stream().map(json -> json.getBytes(UTF_8));
        Stream<byte[]> ours =
                OutboxDocuments.messages(document).stream()
                        .map(OutboxMessage::body)
                        .map(json -> json.getBytes(UTF_8));
        return Stream.concat(theirs, ours)
                .map(EventJson::read)
                .sorted(Comparator.comparingLong(DossierEvent::sequence))
                .toList();
    }

    /** What a case's document holds beside its events, all of which follows from them. */
    static Map<String, @Nullable Object> derived(
            CaseState state, List<DossierEvent> events, ActionPlan plan) {
        Map<String, @Nullable Object> derived = fields(state);
        derived.put(PLAN, plan.version());
        derived.put(NEXT_ACTION_AT, date(plan.nextActionAt(state, events)));
        return derived;
    }

    static Document write(GivenCommand command) {
        return new Document("key", command.key()).append("fingerprint", command.fingerprint());
    }

    private static List<GivenCommand> commands(Document document) {
        return document.getList(COMMANDS, Document.class, List.of()).stream()
                .map(stored ->
                        new GivenCommand(stored.getString("key"), stored.getString("fingerprint")))
                .toList();
    }

    static CaseSummary summary(Document document) {
        var subject =
                new Subject(
                        new DossierCode(document.getString(CODE)),
                        new ProcedureCode(document.getString(PROCEDURE)),
                        new AgencyId(document.getString(AGENCY)),
                        new DepartmentCode(document.getString(DEPARTMENT)),
                        document.getDate(RECEIVED_AT).toInstant(),
                        moment(document.getDate(DUE_AT)));
        return new CaseSummary(
                DossierId.parse(document.getString(ID)),
                subject,
                Stage.valueOf(document.getString(STAGE)),
                document.getString(OFFICER),
                version(document));
    }

    static String json(DossierEvent event) {
        return new String(EventJson.write(event), UTF_8);
    }

    private static Map<String, @Nullable Object> fields(CaseState state) {
        var dossier = state.dossier();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(STAGE, state.stage().name());
        fields.put(OFFICER, state.officer());
        fields.put(CODE, dossier.code().value());
        fields.put(PLAIN_CODE, SearchText.plain(dossier.code().value()));
        fields.put(PROCEDURE, dossier.procedure().value());
        fields.put(AGENCY, dossier.agency().value());
        fields.put(DEPARTMENT, dossier.department().value());
        fields.put(RECEIVED_AT, Date.from(dossier.receivedAt()));
        fields.put(DUE_AT, date(dossier.dueAt()));
        fields.put(UNDATED, dossier.dueAt() == null);
        fields.put(WITHIN, within(dossier.agency().value()));
        fields.put(RANK, rank(state.stage(), dossier.dueAt() == null));
        return fields;
    }

    /** An agency without those below it. */
    static String alone(String agency) {
        return "=" + agency;
    }

    static List<String> within(String agency) {
        List<String> within = new ArrayList<>(List.of(alone(agency)));
        for (int dot = agency.indexOf('.'); dot >= 0; dot = agency.indexOf('.', dot + 1)) {
            within.add(agency.substring(0, dot));
        }
        within.add(agency);
        return within;
    }

    static int rank(Stage stage, boolean undated) {
        if (!stage.isOpen()) {
            return 3;
        }
        if (undated) {
            return 2;
        }
        return stage.isRunning() ? 0 : 1;
    }

    private static long version(Document document) {
        return document.get(VERSION, Number.class).longValue();
    }

    private static @Nullable Date date(@Nullable Instant moment) {
        return moment == null ? null : Date.from(moment);
    }

    private static @Nullable Instant moment(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
