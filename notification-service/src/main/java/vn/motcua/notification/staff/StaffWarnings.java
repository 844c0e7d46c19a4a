package vn.motcua.notification.staff;

import vn.motcua.kernel.event.Change.Claimed;
import vn.motcua.kernel.event.Change.ClosedForNoSupplement;
import vn.motcua.kernel.event.Change.Delivered;
import vn.motcua.kernel.event.Change.DueDateReprojected;
import vn.motcua.kernel.event.Change.DueDateWarned;
import vn.motcua.kernel.event.Change.Extended;
import vn.motcua.kernel.event.Change.HandedOver;
import vn.motcua.kernel.event.Change.Imported;
import vn.motcua.kernel.event.Change.OpinionAsked;
import vn.motcua.kernel.event.Change.OpinionGiven;
import vn.motcua.kernel.event.Change.PaperFiled;
import vn.motcua.kernel.event.Change.PaymentRequested;
import vn.motcua.kernel.event.Change.PaymentSettled;
import vn.motcua.kernel.event.Change.Reassigned;
import vn.motcua.kernel.event.Change.Received;
import vn.motcua.kernel.event.Change.Recoded;
import vn.motcua.kernel.event.Change.Released;
import vn.motcua.kernel.event.Change.Reopened;
import vn.motcua.kernel.event.Change.Resolved;
import vn.motcua.kernel.event.Change.Returned;
import vn.motcua.kernel.event.Change.SupplementRequested;
import vn.motcua.kernel.event.Change.Supplemented;
import vn.motcua.kernel.event.Change.Withdrawn;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.platform.position.Reading;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Notes each warning for each who is meant by it, to be sent a little later. After an outage, be it
 * processing's or this service's own, all rungs of a dossier come at once, and perhaps its result
 * after them: each is noted in the order of the events, and only what still stands when nothing
 * more has come for a while is sent. The time an event was recorded could not tell that: after an
 * outage of processing all rungs are recorded at the same late time.
 */
public final class StaffWarnings {

    private final StaffDirectory staff;
    private final Warnings warnings;
    private final InstantSource clock;
    private volatile Instant lastBehind = Instant.MIN;

    StaffWarnings(StaffDirectory staff, Warnings warnings, InstantSource clock) {
        this.staff = staff;
        this.warnings = warnings;
        this.clock = clock;
    }

    public void handle(DossierEvent event, Reading reading) {
        Instant now = clock.instant();
        if (isOld(event.recordedAt(), now)) {
            lastBehind = now;
        }
        switch (event.change()) {
            case DueDateWarned warned -> note(event, warned, reading, now);
            case Resolved _, Returned _, Withdrawn _, ClosedForNoSupplement _ -> callOff(event);
            // The due date they warn of is none any more.
            case Extended _, DueDateReprojected _ -> callOff(event);
            case Received _, Imported _, Claimed _, Released _, Reassigned _, HandedOver _ -> {}
            case SupplementRequested _, Supplemented _, PaymentRequested _, PaymentSettled _ -> {}
            case Reopened _, Delivered _, Recoded _ -> {}
            case OpinionAsked _, OpinionGiven _, PaperFiled _ -> {}
        }
    }

    /**
     * Whether events were read a moment ago that had waited to be read: what comes after them may
     * call a warning off that was noted long enough ago.
     */
    boolean isCatchingUp(Instant now) {
        return !isOld(lastBehind, now);
    }

    private boolean isOld(Instant moment, Instant now) {
        return moment.isBefore(now.minus(staff.settling()));
    }

    private void note(DossierEvent event, DueDateWarned warned, Reading reading, Instant now) {
        Pending pending = Pending.of(event, warned, reading, now.plus(staff.settling()));
        for (Member member : staff.meantBy(event, warned)) {
            warnings.change(
                    event.dossierId(),
                    member.account(),
                    before -> before.warned(event.sequence(), pending));
        }
    }

    private void callOff(DossierEvent event) {
        for (PersonsWarnings one : warnings.pendingOf(event.dossierId())) {
            warnings.change(
                    one.dossier(), one.account(), before -> before.calledOff(event.sequence()));
        }
    }
}
