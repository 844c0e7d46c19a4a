package vn.motcua.notification.message;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;

import vn.motcua.platform.position.RestoreListener;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The messages of which nobody knows whether they went out before the store was restored. Only an
 * operator can know, from the provider's own log; until then none is sent.
 */
final class HeldMessages implements RestoreListener {

    private static final Logger log = LoggerFactory.getLogger(HeldMessages.class);
    private static final int PAGE = 500;
    private static final MessageFilter HELD = new MessageFilter(null, MessageState.HELD, null);

    private final Messages messages;
    private final MessageWorker worker;
    private final MessageMeters meters;
    private final InstantSource clock;

    HeldMessages(
            Messages messages, MessageWorker worker, MessageMeters meters, InstantSource clock) {
        this.messages = messages;
        this.worker = worker;
        this.meters = meters;
        this.clock = clock;
    }

    /** What waits in an older store may have gone out since that store was copied. */
    @Override
    public void storeIsOlder() {
        int held =
                each(
                        () -> query(where(MessageDocuments.STATE).is(MessageState.QUEUED.name())),
                        message -> message.held(clock.instant()));
        if (held > 0) {
            log.warn("{} messages may have been sent before the store was restored: held", held);
        }
    }

    /** Sends one after all. */
    void release(String id, Caller caller) {
        take(id, caller, held -> held.released(clock.instant()));
    }

    /** Has one never sent. */
    void dismiss(String id, Caller caller) {
        take(id, caller, held -> held.dismissed(caller.subject(), clock.instant()));
    }

    /** Sends all in the caller's scope; says how many. */
    int releaseAll(Caller caller) {
        return each(() -> HELD.within(caller), held -> held.released(clock.instant()));
    }

    /** Has all in the caller's scope never sent; says how many. */
    int dismissAll(Caller caller) {
        return each(
                () -> HELD.within(caller),
                held -> held.dismissed(caller.subject(), clock.instant()));
    }

    private void take(String id, Caller caller, UnaryOperator<Message> step) {
        Message message =
                messages.find(id)
                        .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-message", id));
        caller.mustSee(message.occasion().agency(), message.occasion().department());
        if (!message.isHeld() || !take(message, step)) {
            throw Problem.of(HttpStatus.CONFLICT, "message-not-held", id);
        }
    }

    private int each(Supplier<Query> those, UnaryOperator<Message> step) {
        int taken = 0;
        List<Message> page = messages.page(those.get(), "", PAGE);
        while (!page.isEmpty()) {
            taken += (int) page.stream().filter(message -> take(message, step)).count();
            page = messages.page(those.get(), page.getLast().id(), PAGE);
        }
        return taken;
    }

    /** False when somebody else was faster: then it is no longer what it was taken for. */
    private boolean take(Message before, UnaryOperator<Message> step) {
        Message after = step.apply(before);
        boolean taken = messages.replace(before, after);
        if (taken) {
            meters.entered(after);
            worker.wake(after);
        }
        return taken;
    }
}
