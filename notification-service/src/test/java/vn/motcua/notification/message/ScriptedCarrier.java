package vn.motcua.notification.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A carrier that does what a test says. */
final class ScriptedCarrier implements Carrier {

    private final Deque<Delivery> answers = new ArrayDeque<>();
    private final List<String> forgotten = new ArrayList<>();
    private final List<Receipt> told = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private Runnable whenAsked = () -> {};
    private boolean dies;
    private final AtomicInteger sent = new AtomicInteger();

    void answers(Delivery... deliveries) {
        answers.addAll(List.of(deliveries));
    }

    /** What happens elsewhere while a message is on its way. */
    void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    void diesAfterSending() {
        dies = true;
    }

    /** What it tells when it is asked. */
    void isAsked(Receipt... receipts) {
        told.addAll(List.of(receipts));
    }

    /** What happens before it tells anything. */
    void whenAsked(Runnable happening) {
        whenAsked = happening;
    }

    int sent() {
        return sent.get();
    }

    List<String> forgotten() {
        return forgotten;
    }

    @Override
    public Medium medium() {
        return Medium.SMS;
    }

    @Override
    public Delivery send(Message message) {
        sent.incrementAndGet();
        meanwhile.run();
        if (dies) {
            throw new Killed();
        }
        return answers.remove();
    }

    @Override
    public List<Receipt> ask(Handover handover) {
        whenAsked.run();
        return told;
    }

    @Override
    public void forget(String messageId) {
        forgotten.add(messageId);
    }
}
