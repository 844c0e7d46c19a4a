package vn.motcua.notification.contact;

import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.notification.message.MessageQueue;
import vn.motcua.platform.position.Reading;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Brings together what is to be told and whom to tell, in whatever order the two arrive. Everything
 * here may be repeated: the correspondence ignores what it knows, and a message enters once. What a
 * record that is read again gives to tell is held, unless it is known.
 */
public final class CorrespondenceHandler {

    private final Correspondences correspondences;
    private final NotificationPolicy policy;
    private final MessageWriter writer;
    private final MessageQueue queue;
    private final InstantSource clock;

    CorrespondenceHandler(
            Correspondences correspondences,
            NotificationPolicy policy,
            MessageWriter writer,
            MessageQueue queue,
            InstantSource clock) {
        this.correspondences = correspondences;
        this.policy = policy;
        this.writer = writer;
        this.queue = queue;
        this.clock = clock;
    }

    public void handle(DossierEvent event, Reading reading) {
        if (policy.concerns(event)) {
            change(
                    event.dossierId(),
                    before -> policy.after(before, event),
                    one -> one.eventId().equals(event.eventId()),
                    reading);
        }
    }

    public void handle(Applicant applicant, Reading reading) {
        // All notices: the topic is compacted, so an earlier applicant's record may never come
        // again, though what it gave to tell was not submitted.
        change(applicant.dossierId(), before -> before.reachedBy(applicant), _ -> true, reading);
    }

    /** Erases the applicant of a dossier, and what was written to them. */
    public void erase(DossierId dossierId) {
        change(dossierId, Correspondence::erased, _ -> true, Reading.FIRST);
    }

    /**
     * Takes a step, and does what follows from it.
     *
     * @param concerned the notices that the record is about; others came of records of their own
     */
    private void change(
            DossierId dossierId,
            UnaryOperator<Correspondence> step,
            Predicate<Notice> concerned,
            Reading reading) {
        Correspondence known = correspondences.change(dossierId, step);
        // Somebody else may move on between the write and what follows from it: the messages that
        // are submitted here may come after those that were to take their place, or after all of
        // them were erased. Whoever sees the later version does what follows from that one. Where
        // nothing was submitted, nothing can have come too late.
        while (carryOut(known, concerned, reading)) {
            Correspondence later = correspondences.find(dossierId);
            if (later.version() == known.version()) {
                return;
            }
            known = later;
        }
    }

    /** Says whether it submitted anything. */
    private boolean carryOut(
            Correspondence correspondence, Predicate<Notice> concerned, Reading reading) {
        if (correspondence.reach() instanceof Reach.Erased) {
            // Whoever was killed after a submission that came too late is redelivered here.
            queue.erase(correspondence.dossierId());
            return false;
        }
        Instant now = clock.instant();
        List<Notice> notices = correspondence.notices().stream().filter(concerned).toList();
        notices.forEach(notice -> submit(correspondence, notice, now, reading));
        return !notices.isEmpty();
    }

    private void submit(
            Correspondence correspondence, Notice notice, Instant now, Reading reading) {
        if (notice.contact() == null) {
            queue.submit(writer.waiting(correspondence, notice, now), reading);
            return;
        }
        writer.messages(correspondence, notice, now)
                .forEach(message -> queue.submit(message, reading));
        // What was taken with a contact never had a message that waited for one, whenever this was
        // cut off. What was taken without one may have it still.
        if (notice.waited()) {
            queue.drop(writer.waiting(correspondence, notice, now));
        }
    }
}
