package vn.motcua.notification.staff;

import vn.motcua.kernel.event.Change.DueDateWarned;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.notification.message.Address;
import vn.motcua.notification.message.Medium;
import vn.motcua.notification.message.Message;
import vn.motcua.notification.message.MessageQueue;
import vn.motcua.notification.message.Occasion;
import vn.motcua.notification.template.Facts;
import vn.motcua.notification.template.Particulars;
import vn.motcua.notification.template.Template;
import vn.motcua.notification.template.Texts;
import vn.motcua.platform.position.Reading;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Turns each warning into one e-mail to each who is meant by it, however often it comes. */
public final class StaffWarnings {

    private final StaffDirectory staff;
    private final Texts texts;
    private final MessageQueue queue;
    private final InstantSource clock;

    StaffWarnings(StaffDirectory staff, Texts texts, MessageQueue queue, InstantSource clock) {
        this.staff = staff;
        this.texts = texts;
        this.queue = queue;
        this.clock = clock;
    }

    public void handle(DossierEvent event, Reading reading) {
        if (event.change() instanceof DueDateWarned warned) {
            messages(staff, texts, event, warned, clock.instant())
                    .forEach(message -> queue.submit(message, reading));
        }
    }

    static List<Message> messages(
            StaffDirectory staff,
            Texts texts,
            DossierEvent event,
            DueDateWarned warned,
            Instant now) {
        Template template = template(warned.rung());
        var occasion =
                new Occasion(
                        event.eventId(),
                        event.dossierId(),
                        warned.code(),
                        event.agency(),
                        event.department(),
                        template);
        var facts =
                new Facts(
                        warned.code(),
                        warned.procedure(),
                        event.agency(),
                        Particulars.NONE.due(warned.dueAt()),
                        "/cases/" + event.dossierId() + "?department=" + event.department());
        return staff.meantBy(event, warned).stream()
                .map(member ->
                        Message.queued(
                                occasion,
                                new Address(Medium.EMAIL, member.email()),
                                texts.email(template, facts, member.locale()),
                                now))
                .toList();
    }

    private static Template template(String rung) {
        if (rung.startsWith("before")) {
            return Template.DUE_SOON;
        }
        return rung.startsWith("due") ? Template.DUE_NOW : Template.OVERDUE;
    }
}
