package vn.motcua.reporting;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.Limit;
import vn.motcua.kernel.clock.StartRule;
import vn.motcua.kernel.clock.Term;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Timing;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.reporting.ledger.Dimensions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes the events of one dossier. Moments are what the wall clock in Vietnam shows. */
public final class DossierStory {

    public static final Dimensions KTHT =
            new Dimensions(
                    new AgencyId("vu-quang"),
                    new DepartmentCode("KTHT"),
                    new ProcedureCode("1.013225"),
                    Channel.COUNTER);

    private static final UUID IMPORT = new UUID(0x7000, 1);

    private final DossierId id;
    private final Dimensions dimensions;
    private final List<DossierEvent> events = new ArrayList<>();
    private Duration delay = Duration.ZERO;
    private Actor actor = Actor.SYSTEM;
    private DossierCode code;

    private DossierStory(DossierId id, Dimensions dimensions) {
        this.id = id;
        this.dimensions = dimensions;
        this.code = new DossierCode("HS-" + id.value().getLeastSignificantBits());
    }

    public static DossierStory of(int number) {
        return of(number, KTHT);
    }

    public static DossierStory of(int number, Dimensions dimensions) {
        return new DossierStory(new DossierId(new UUID(0x7000, number)), dimensions);
    }

    /** From now on it goes by this code. */
    public DossierStory coded(String newCode) {
        code = new DossierCode(newCode);
        return this;
    }

    public DossierId id() {
        return id;
    }

    public List<DossierEvent> events() {
        return List.copyOf(events);
    }

    public DossierEvent last() {
        return events.getLast();
    }

    public DossierStory received(String at, @Nullable String due) {
        return then(
                at,
                new Change.Received(
                        code(),
                        dimensions.procedure(),
                        "catalogue",
                        dimensions.channel(),
                        List.of("to-khai"),
                        optional(due),
                        List.of(),
                        null));
    }

    public DossierStory imported(
            String received,
            @Nullable String due,
            @Nullable String closed,
            @Nullable ImportedOutcome outcome) {
        return imported(moment(received), optional(due), optional(closed), outcome);
    }

    public DossierStory imported(
            Instant received,
            @Nullable Instant due,
            @Nullable Instant closed,
            @Nullable ImportedOutcome outcome) {
        return then(
                "2026-01-05T09:00",
                new Change.Imported(
                        code(),
                        dimensions.procedure(),
                        dimensions.channel(),
                        received,
                        due,
                        closed,
                        outcome,
                        IMPORT));
    }

    public DossierStory claimed(String at) {
        return claimed(at, "canbo");
    }

    public DossierStory claimed(String at, String officer) {
        return then(at, new Change.Claimed(officer));
    }

    public DossierStory released(String at, String officer) {
        return then(at, new Change.Released(officer, null));
    }

    public DossierStory reassigned(String at, @Nullable String from, String to) {
        return then(at, new Change.Reassigned(from, to, "nghỉ phép"));
    }

    /** From now on this is who acts. */
    public DossierStory by(Actor newActor) {
        actor = newActor;
        return this;
    }

    public DossierStory supplementRequested(String at) {
        return then(at, new Change.SupplementRequested(List.of("ban-ve"), "thiếu", null));
    }

    public DossierStory supplemented(String at, String due) {
        return then(at, new Change.Supplemented(List.of("ban-ve"), moment(due), List.of(), null));
    }

    public DossierStory paymentRequested(String at) {
        return then(at, new Change.PaymentRequested(150_000, "lệ phí"));
    }

    public DossierStory paymentSettled(String at, String due) {
        return then(at, new Change.PaymentSettled(150_000, moment(due), List.of()));
    }

    public DossierStory extended(String at, String oldDue, String newDue) {
        return then(
                at,
                new Change.Extended(
                        moment(oldDue), moment(newDue), "mưa lũ", "XL-1", "truong", null, null));
    }

    public DossierStory resolved(String at, Outcome outcome, @Nullable Timing timing) {
        return then(at, new Change.Resolved(outcome, null, null, timing, null));
    }

    public DossierStory withdrawn(String at) {
        return then(at, new Change.Withdrawn("không cần nữa"));
    }

    public DossierStory returned(String at) {
        return then(at, new Change.Returned("không thuộc thẩm quyền"));
    }

    public DossierStory lapsed(String at) {
        return then(at, new Change.ClosedForNoSupplement("quá 15 ngày"));
    }

    public DossierStory reprojected(String at, String oldDue, String newDue) {
        return then(
                at,
                new Change.DueDateReprojected(
                        moment(oldDue), moment(newDue), "2021-b", "nghỉ bù theo công văn"));
    }

    public DossierStory reopened(String at, @Nullable String due) {
        var term = new Term(Limit.workingDays("5"), StartRule.NEXT_SESSION, null);
        return then(
                at, new Change.Reopened("KL-07", "sai thẩm quyền", term, optional(due), List.of()));
    }

    /** From now on the system learns of each event this much after it occurred. */
    public DossierStory learnedAfter(Duration newDelay) {
        delay = newDelay;
        return this;
    }

    public DossierStory handedOver(String at, String department) {
        return then(
                at,
                new Change.HandedOver(
                        dimensions.agency(),
                        dimensions.department(),
                        dimensions.agency(),
                        new DepartmentCode(department),
                        "thuế",
                        new Change.CarriedState(
                                code(), dimensions.procedure(), moment(at), null, null),
                        null));
    }

    public DossierStory recoded(String at, String newCode) {
        DossierCode old = code;
        return coded(newCode).then(at, new Change.Recoded(old, code, "mã trùng"));
    }

    public DossierStory delivered(String at) {
        return then(at, new Change.Delivered(Delivery.COUNTER));
    }

    public DossierStory then(String at, Change change) {
        int sequence = events.size() + 1;
        Instant moment = moment(at);
        Instant known = events.isEmpty() ? moment : events.getLast().recordedAt();
        Instant recordedAt = moment.plus(delay).isBefore(known) ? known : moment.plus(delay);
        events.add(
                new DossierEvent(
                        new UUID(id.value().getLeastSignificantBits(), sequence),
                        id,
                        sequence,
                        moment,
                        recordedAt,
                        actor,
                        dimensions.agency(),
                        dimensions.department(),
                        change));
        return this;
    }

    /** The same event at another place in its dossier. */
    public static DossierEvent withSequence(DossierEvent event, long sequence) {
        return new DossierEvent(
                event.eventId(),
                event.dossierId(),
                sequence,
                event.occurredAt(),
                event.recordedAt(),
                event.actor(),
                event.agency(),
                event.department(),
                event.change());
    }

    public static Instant moment(String local) {
        return VietnamTime.instant(LocalDateTime.parse(local));
    }

    private DossierCode code() {
        return code;
    }

    private static @Nullable Instant optional(@Nullable String local) {
        return local == null ? null : moment(local);
    }
}
