package vn.motcua.kernel.event;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.DerivationStep;
import vn.motcua.kernel.clock.ResumptionPolicy;
import vn.motcua.kernel.clock.Term;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Reads an event in the very form {@link EventJson} writes: the same members in the same order, no
 * space between them. That is every event but those of other writers, and takes a fraction of the
 * time. Whatever it does not expect it leaves to the reader that takes any form and knows the
 * reasons.
 */
final class EventScanner {

    private static final Known<AgencyId> AGENCIES = new Known<>(AgencyId::new);
    private static final Known<DepartmentCode> DEPARTMENTS = new Known<>(DepartmentCode::new);
    private static final Known<ProcedureCode> PROCEDURES = new Known<>(ProcedureCode::new);

    private final WrittenJson json;

    private EventScanner(WrittenJson json) {
        this.json = json;
    }

    /** Reads an event; nothing when it is in another form, or wrong. */
    static @Nullable DossierEvent read(byte[] bytes) {
        try {
            return new EventScanner(new WrittenJson(bytes)).event();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException other) {
            // The reader of any form says what is wrong with it, if anything is.
            return null;
        }
    }

    private DossierEvent event() {
        json.open();
        var event =
                new DossierEvent(
                        json.uuid("eventId"),
                        new DossierId(json.uuid("dossierId")),
                        json.number("sequence"),
                        json.moment("occurredAt"),
                        json.moment("recordedAt"),
                        actor(),
                        agency("agency"),
                        department("department"),
                        change());
        json.close();
        json.end();
        return event;
    }

    private Actor actor() {
        json.open("actor");
        Role role = Role.valueOf(json.text("role"));
        String id = json.text("id");
        Actor.OnBehalfOf absent = null;
        if (json.has("onBehalfOf")) {
            json.open("onBehalfOf");
            absent = new Actor.OnBehalfOf(json.text("officer"), json.uuid("mandate"));
            json.close();
        }
        json.close();
        return new Actor(role, id, absent);
    }

    private Change change() {
        json.open("change");
        Change change = change(json.text("type"));
        json.close();
        return change;
    }

    private Change change(String type) {
        return switch (type) {
            case "vn.motcua.dossier.received.v1" ->
                    new Change.Received(
                            code(),
                            procedure(),
                            json.text("catalogueVersion"),
                            Channel.valueOf(json.text("channel")),
                            json.texts("papers"),
                            json.optionalMoment("dueAt"),
                            derivation(),
                            json.has("term") ? json.part("term", Term.class) : null,
                            json.has("sets") ? Math.toIntExact(json.number("sets")) : null,
                            json.has("delivery") ? Delivery.valueOf(json.text("delivery")) : null);
            case "vn.motcua.dossier.imported.v1" -> imported();
            case "vn.motcua.dossier.claimed.v1" -> new Change.Claimed(json.text("officer"));
            case "vn.motcua.dossier.released.v1" ->
                    new Change.Released(json.text("officer"), json.optionalText("reason"));
            case "vn.motcua.dossier.reassigned.v1" ->
                    new Change.Reassigned(
                            json.optionalText("from"), json.text("to"), json.text("reason"));
            case "vn.motcua.dossier.supplement-requested.v1" ->
                    new Change.SupplementRequested(
                            json.texts("items"),
                            json.text("reason"),
                            json.has("answerBy") ? json.moment("answerBy") : null);
            case "vn.motcua.dossier.supplemented.v1" ->
                    new Change.Supplemented(
                            json.texts("items"),
                            json.optionalMoment("dueAt"),
                            derivation(),
                            json.has("policy")
                                    ? ResumptionPolicy.valueOf(json.text("policy"))
                                    : null);
            case "vn.motcua.dossier.closed-for-no-supplement.v1" ->
                    new Change.ClosedForNoSupplement(json.text("reason"));
            case "vn.motcua.dossier.payment-requested.v1" ->
                    new Change.PaymentRequested(json.number("amount"), json.text("purpose"));
            case "vn.motcua.dossier.payment-settled.v1" ->
                    new Change.PaymentSettled(
                            json.number("amount"), json.optionalMoment("dueAt"), derivation());
            case "vn.motcua.dossier.handed-over.v1" -> handedOver();
            case "vn.motcua.dossier.extended.v1" ->
                    new Change.Extended(
                            json.moment("oldDueAt"),
                            json.moment("newDueAt"),
                            json.text("reason"),
                            json.text("apology"),
                            json.text("approver"),
                            json.has("workingDays") ? json.decimal("workingDays") : null,
                            json.has("derivation") ? derivation() : null);
            case "vn.motcua.dossier.reopened.v1" ->
                    new Change.Reopened(
                            json.text("finding"),
                            json.text("reason"),
                            json.part("term", Term.class),
                            json.optionalMoment("dueAt"),
                            derivation());
            case "vn.motcua.dossier.opinion-asked.v1" ->
                    new Change.OpinionAsked(
                            json.uuid("opinion"),
                            agency("agency"),
                            department("department"),
                            json.text("question"),
                            json.moment("dueAt"),
                            derivation());
            case "vn.motcua.dossier.opinion-given.v1" ->
                    new Change.OpinionGiven(
                            json.uuid("opinion"),
                            json.text("answer"),
                            json.optionalText("documentHash"),
                            Timing.valueOf(json.text("timing")));
            case "vn.motcua.dossier.resolved.v1" -> resolved();
            case "vn.motcua.dossier.withdrawn.v1" -> new Change.Withdrawn(json.text("reason"));
            case "vn.motcua.dossier.returned.v1" -> new Change.Returned(json.text("reason"));
            case "vn.motcua.dossier.delivered.v1" ->
                    new Change.Delivered(Delivery.valueOf(json.text("how")));
            case "vn.motcua.dossier.due-date-reprojected.v1" ->
                    new Change.DueDateReprojected(
                            json.moment("oldDueAt"),
                            json.moment("newDueAt"),
                            json.text("calendarVersion"),
                            json.text("reason"));
            case "vn.motcua.dossier.paper-filed.v1" ->
                    new Change.PaperFiled(
                            json.uuid("paper"),
                            json.optionalText("key"),
                            json.text("mediaType"),
                            json.number("size"),
                            json.text("sha256"));
            case "vn.motcua.dossier.due-date-warned.v1" ->
                    new Change.DueDateWarned(
                            json.text("rung"),
                            Role.valueOf(json.text("to")),
                            json.optionalText("officer"),
                            json.moment("dueAt"),
                            code(),
                            procedure(),
                            json.has("substitute") ? json.text("substitute") : null);
            case "vn.motcua.dossier.recoded.v1" ->
                    new Change.Recoded(code("oldCode"), code("newCode"), json.text("reason"));
            default -> throw new WrittenJson.OtherForm();
        };
    }

    private Change imported() {
        DossierCode code = code();
        ProcedureCode procedure = procedure();
        Channel channel = Channel.valueOf(json.text("channel"));
        Instant receivedAt = json.moment("receivedAt");
        Instant dueAt = json.optionalMoment("dueAt");
        Instant closedAt = json.optionalMoment("closedAt");
        String outcome = json.optionalText("outcome");
        return new Change.Imported(
                code,
                procedure,
                channel,
                receivedAt,
                dueAt,
                closedAt,
                outcome == null ? null : ImportedOutcome.valueOf(outcome),
                json.uuid("importId"));
    }

    private Change handedOver() {
        AgencyId fromAgency = agency("fromAgency");
        DepartmentCode fromDepartment = department("fromDepartment");
        AgencyId toAgency = agency("toAgency");
        DepartmentCode toDepartment = department("toDepartment");
        String step = json.text("step");
        json.open("state");
        var state =
                new Change.CarriedState(
                        code(),
                        procedure(),
                        json.moment("receivedAt"),
                        json.optionalMoment("dueAt"),
                        json.has("work") ? json.part("work", Change.CarriedWork.class) : null);
        json.close();
        return new Change.HandedOver(
                fromAgency,
                fromDepartment,
                toAgency,
                toDepartment,
                step,
                state,
                json.has("reason") ? json.text("reason") : null);
    }

    private Change resolved() {
        Outcome outcome = Outcome.valueOf(json.text("outcome"));
        String reason = json.optionalText("reason");
        Instant dueAt = json.optionalMoment("dueAt");
        String timing = json.optionalText("timing");
        return new Change.Resolved(
                outcome,
                reason,
                dueAt,
                timing == null ? null : Timing.valueOf(timing),
                json.optionalText("documentHash"));
    }

    private AgencyId agency(String name) {
        return AGENCIES.get(json.text(name));
    }

    private DepartmentCode department(String name) {
        return DEPARTMENTS.get(json.text(name));
    }

    private ProcedureCode procedure() {
        return PROCEDURES.get(json.text("procedure"));
    }

    private DossierCode code() {
        return code("code");
    }

    private DossierCode code(String name) {
        return new DossierCode(json.text(name));
    }

    private List<DerivationStep> derivation() {
        json.openList("derivation");
        List<DerivationStep> steps = new ArrayList<>();
        while (json.goesOn(steps)) {
            json.open();
            steps.add(new DerivationStep(json.text("rule"), json.text("vi"), json.text("en")));
            json.close();
        }
        return steps;
    }

    /** The few ids that come in every event, checked and made once. */
    private static final class Known<T> {

        private static final int MOST = 10_000;

        private final Map<String, T> known = new ConcurrentHashMap<>();
        private final Function<String, T> maker;

        Known(Function<String, T> maker) {
            this.maker = maker;
        }

        T get(String text) {
            T made = known.get(text);
            if (made != null) {
                return made;
            }
            T one = maker.apply(text);
            if (known.size() < MOST) {
                known.put(text, one);
            }
            return one;
        }
    }
}
