package vn.motcua.notification.message;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

import java.time.InstantSource;

/**
 * Sends once more what did not arrive, or what nobody knows of, because an operator says so: only a
 * person can weigh being told twice against not being told.
 */
final class ResentMessages {

    private static final Logger log = LoggerFactory.getLogger(ResentMessages.class);

    private final Messages messages;
    private final MessageWorker worker;
    private final MessageMeters meters;
    private final InstantSource clock;

    ResentMessages(
            Messages messages, MessageWorker worker, MessageMeters meters, InstantSource clock) {
        this.messages = messages;
        this.worker = worker;
        this.meters = meters;
        this.clock = clock;
    }

    /** Sends one once more; the reason stands in its history. */
    void resend(String id, String because, Caller caller) {
        Message message =
                messages.find(id)
                        .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-message", id));
        caller.mustSee(message.occasion().agency(), message.occasion().department());
        Message again = message.resent(caller.subject() + ": " + because, clock.instant());
        if (!message.mayBeResent() || !messages.replace(message, again)) {
            throw Problem.of(HttpStatus.CONFLICT, "message-not-resent", id);
        }
        log.info("Message {} is sent once more, as {} ordered", id, caller.subject());
        meters.entered(again);
        worker.wake(again);
    }
}
