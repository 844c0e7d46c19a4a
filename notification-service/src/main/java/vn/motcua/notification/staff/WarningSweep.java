package vn.motcua.notification.staff;

import vn.motcua.kernel.id.DossierId;
import vn.motcua.notification.message.Address;
import vn.motcua.notification.message.Medium;
import vn.motcua.notification.message.Message;
import vn.motcua.notification.message.MessageQueue;
import vn.motcua.notification.message.Occasion;
import vn.motcua.notification.template.Facts;
import vn.motcua.notification.template.Particulars;
import vn.motcua.notification.template.Template;
import vn.motcua.notification.template.Texts;
import vn.motcua.platform.position.RestoreListener;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Sends what still stands when nothing more has come. Killed after a message was submitted and
 * before that was noted, it submits the same message again, which enters once.
 */
final class WarningSweep implements RestoreListener {

    private static final int PAGE = 500;

    private final StaffDirectory staff;
    private final StaffWarnings read;
    private final Warnings warnings;
    private final Texts texts;
    private final MessageQueue queue;
    private final InstantSource clock;

    WarningSweep(
            StaffDirectory staff,
            StaffWarnings read,
            Warnings warnings,
            Texts texts,
            MessageQueue queue,
            InstantSource clock) {
        this.staff = staff;
        this.read = read;
        this.warnings = warnings;
        this.texts = texts;
        this.queue = queue;
        this.clock = clock;
    }

    void run() {
        Instant now = clock.instant();
        if (read.isCatchingUp(now)) {
            // Before they are due: another instance, which is not behind, must not send them.
            warnings.due(now.plus(interval()), PAGE).forEach(due -> postpone(due, now));
        } else {
            warnings.due(now, PAGE).forEach(due -> send(due, now));
        }
    }

    /** How often it has to run. */
    Duration interval() {
        return staff.settling().dividedBy(2);
    }

    /** What is pending in an older store may have been sent since that store was copied. */
    @Override
    public void storeIsOlder() {
        List<PersonsWarnings> page = warnings.pendingAfter("", PAGE);
        while (!page.isEmpty()) {
            page.forEach(one ->
                    warnings.change(one.dossier(), one.account(), PersonsWarnings::readAgain));
            PersonsWarnings last = page.getLast();
            page = warnings.pendingAfter(WarningDocuments.id(last.dossier(), last.account()), PAGE);
        }
    }

    private void postpone(PersonsWarnings due, Instant now) {
        var _ = warnings.replace(due, due.postponed(now.plus(staff.settling())));
    }

    /** Who has left the directory since is not warned any more. */
    private void send(PersonsWarnings due, Instant now) {
        Pending pending = due.pending();
        if (pending != null) {
            staff.member(due.account())
                    .map(member -> message(member, due.dossier(), pending, now))
                    .ifPresent(message -> queue.submit(message, pending.reading()));
            // When a higher one came meanwhile, that one is pending now and is left so.
            var _ = warnings.replace(due, due.sent());
        }
    }

    private Message message(Member member, DossierId dossier, Pending pending, Instant now) {
        Template template = template(pending.rung());
        var occasion =
                new Occasion(
                        pending.eventId(),
                        dossier,
                        pending.code(),
                        pending.agency(),
                        pending.department(),
                        template);
        var facts =
                new Facts(
                        pending.code(),
                        pending.procedure(),
                        pending.agency(),
                        Particulars.NONE.due(pending.dueAt()),
                        "/cases/" + dossier + "?department=" + pending.department());
        return Message.queued(
                occasion,
                new Address(Medium.EMAIL, member.email()),
                texts.email(template, facts, member.locale()),
                now);
    }

    private static Template template(String rung) {
        if (rung.startsWith("before")) {
            return Template.DUE_SOON;
        }
        return rung.startsWith("due") ? Template.DUE_NOW : Template.OVERDUE;
    }
}
