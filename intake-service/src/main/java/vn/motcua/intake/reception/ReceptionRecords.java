package vn.motcua.intake.reception;

import org.springframework.stereotype.Component;

import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.NewDossier;
import vn.motcua.intake.dossier.Origin.Desk;
import vn.motcua.intake.dossier.Origin.Person;
import vn.motcua.intake.dossier.Origin.Request;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.clock.DueDate;
import vn.motcua.kernel.clock.DueDates;
import vn.motcua.kernel.clock.Term;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.Ids;
import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.platform.outbox.OutboxMessages;

import java.time.Instant;
import java.util.List;

/** Writes up an accepted reception: the dossier, its due date, and what the others are told. */
@Component
final class ReceptionRecords {

    private final Catalogue catalogue;
    private final RunningCalendar calendar;
    private final Ids ids;
    private final OutboxMessages messages;

    ReceptionRecords(
            Catalogue catalogue, RunningCalendar calendar, Ids ids, OutboxMessages messages) {
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.ids = ids;
        this.messages = messages;
    }

    DossierId nextId() {
        return ids.nextDossierId();
    }

    NewDossier write(ReceptionOrder order, Filed filed, Request request) {
        Term term = order.procedure().termAt(order.agency());
        DueDate due = DueDates.of(calendar.get(), term, filed.at());
        var desk =
                new Desk(
                        catalogue.version(),
                        order.papers(),
                        due.derivation(),
                        order.applicant(),
                        order.sets(),
                        order.delivery(),
                        request);
        var dossier =
                new Dossier(
                        filed.id(),
                        filed.code(),
                        order.procedure().code(),
                        order.procedure().name(),
                        order.agency().id(),
                        order.department(),
                        order.channel(),
                        filed.at(),
                        due.at(),
                        desk);
        // The contact goes first: whoever sees the event can find it sooner.
        return new NewDossier(
                dossier,
                List.of(
                        messages.of(1, applicant(dossier, order.applicant())),
                        messages.of(2, received(dossier, desk, term, filed.by()))));
    }

    private DossierEvent received(Dossier dossier, Desk desk, Term term, Actor actor) {
        return new DossierEvent(
                ids.next(),
                dossier.id(),
                1,
                dossier.receivedAt(),
                dossier.receivedAt(),
                actor,
                dossier.agency(),
                dossier.department(),
                new Change.Received(
                        dossier.code(),
                        dossier.procedure(),
                        desk.catalogueVersion(),
                        dossier.channel(),
                        desk.papers(),
                        dossier.dueAt(),
                        desk.derivation(),
                        term,
                        desk.sets(),
                        desk.delivery()));
    }

    private static Applicant applicant(Dossier dossier, Person person) {
        return new Applicant(
                dossier.id(),
                dossier.code(),
                person.name(),
                person.identityNumber(),
                person.phone(),
                person.email(),
                person.address(),
                person.locale(),
                dossier.receivedAt());
    }

    /** Under which id and code a dossier is filed, when, and by whom. */
    record Filed(DossierId id, DossierCode code, Instant at, Actor by) {}
}
