package vn.motcua.notification.message;

import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.position.Reading;

import java.time.InstantSource;

/** Where messages enter, and where they are erased. */
public final class MessageQueue {

    private final Messages messages;
    private final MessageSender sender;
    private final MessageWorker worker;
    private final MessageMeters meters;
    private final InstantSource clock;

    MessageQueue(
            Messages messages,
            MessageSender sender,
            MessageWorker worker,
            MessageMeters meters,
            InstantSource clock) {
        this.messages = messages;
        this.sender = sender;
        this.worker = worker;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Takes a message once, however often it is given.
     *
     * @param reading of the record that it comes of: one that was read before is only held
     */
    public void submit(Message message, Reading reading) {
        Message entering =
                switch (reading) {
                    case FIRST -> message;
                    case AGAIN -> message.held(clock.instant());
                };
        if (messages.insert(entering)) {
            meters.entered(entering);
            worker.wake(entering);
        }
    }

    /** Drops a message that waited for a contact: others have taken its place. */
    public void drop(Message waiting) {
        messages.remove(waiting.id());
    }

    /** Erases recipient and text of all messages of a dossier; what is queued will not be sent. */
    public void erase(DossierId dossier) {
        messages.of(dossier).forEach(this::erase);
    }

    private void erase(Message message) {
        Message known = message;
        while (!known.isErased() && !messages.replace(known, known.erased(clock.instant()))) {
            known = messages.find(message.id()).orElseThrow();
        }
        sender.forget(known);
    }
}
