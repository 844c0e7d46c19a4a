package vn.motcua.notification.contact;

import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.notification.message.Message;
import vn.motcua.notification.message.MessageQueue;
import vn.motcua.platform.position.Reading;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/**
 * Brings together what is to be told and whom to tell, in whatever order the two arrive. Everything
 * here may be repeated: the correspondence ignores what it knows, and a message enters once. What a
 * record that is read again gives to tell is held, unless it is known.
 */
public final class CorrespondenceHandler {

    private final Correspondences correspondences;
    private final MessageWriter writer;
    private final MessageQueue queue;
    private final InstantSource clock;

    CorrespondenceHandler(
            Correspondences correspondences,
            MessageWriter writer,
            MessageQueue queue,
            InstantSource clock) {
        this.correspondences = correspondences;
        this.writer = writer;
        this.queue = queue;
        this.clock = clock;
    }

    public void handle(DossierEvent event, Reading reading) {
        NotificationPolicy.noticeOf(event)
                .ifPresent(notice ->
                        change(
                                event.dossierId(),
                                before -> NotificationPolicy.after(before, event, notice),
                                reading));
    }

    public void handle(Applicant applicant, Reading reading) {
        change(applicant.dossierId(), before -> before.reachedBy(applicant), reading);
    }

    /** Erases the applicant of a dossier, and what was written to them. */
    public void erase(DossierId dossierId) {
        change(dossierId, Correspondence::erased, Reading.FIRST);
    }

    private void change(DossierId dossierId, UnaryOperator<Correspondence> step, Reading reading) {
        Correspondence known = correspondences.change(dossierId, step);
        // Somebody else may move on between the write and what follows from it; whoever sees the
        // later version also does what follows from that one.
        Correspondence done;
        do {
            done = known;
            carryOut(done, reading);
            known = correspondences.find(dossierId);
        } while (known.version() != done.version());
    }

    private void carryOut(Correspondence correspondence, Reading reading) {
        if (correspondence.reach() instanceof Reach.Erased) {
            queue.erase(correspondence.dossierId());
        }
        Instant now = clock.instant();
        for (Notice notice : correspondence.notices()) {
            Message waiting = writer.waiting(correspondence, notice, now);
            if (notice.contact() == null) {
                queue.submit(waiting, reading);
            } else {
                writer.messages(correspondence, notice, now)
                        .forEach(message -> queue.submit(message, reading));
                queue.drop(waiting);
            }
        }
    }
}
