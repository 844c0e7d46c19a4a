package vn.motcua.notification.smpp;

import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter.User_message_reference;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.notification.sms.SmsAnswer;
import vn.motcua.notification.sms.SmsMessage;
import vn.motcua.notification.sms.SmsProvider;
import vn.motcua.notification.sms.SmsReceipt;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Hands messages to one message centre, part by part, and only so many parts at once. */
final class SmppProvider implements SmsProvider {

    private static final Logger log = LoggerFactory.getLogger(SmppProvider.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int MOST_PAUSES = 6;

    private final String name;
    private final SmppAccount account;
    private final SmppLink link;
    private final Semaphore window;

    SmppProvider(String name, SmppAccount account, SmppLink link) {
        this.name = name;
        this.account = account;
        this.link = link;
        this.window = new Semaphore(account.window());
    }

    /** What came of one part. */
    private sealed interface Submitted {
        record Taken(String id) implements Submitted {}

        record TooFast(String said) implements Submitted {}

        record NotNow(String said) implements Submitted {}

        record Never(String said) implements Submitted {}

        /** It was written, or may have been, and no answer came. */
        record Lost(String said) implements Submitted {}
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean reachesAbroad() {
        return account.abroad();
    }

    @Override
    public SmsAnswer send(SmsMessage message) {
        SmppText text = SmppText.of(message.text());
        List<String> taken = new ArrayList<>();
        for (int index = 0; index < text.parts().size(); index++) {
            switch (insistently(message, text, index)) {
                case Submitted.Taken(var id) -> taken.add(account.answerIds().read(id));
                case Submitted.TooFast(var said) -> {
                    return refusal(new SmsAnswer.RefusedForNow(said), said, taken);
                }
                case Submitted.NotNow(var said) -> {
                    return refusal(new SmsAnswer.RefusedForNow(said), said, taken);
                }
                case Submitted.Never(var said) -> {
                    return refusal(new SmsAnswer.Refused(said), said, taken);
                }
                case Submitted.Lost(var said) -> {
                    return new SmsAnswer.Unknown(said, taken);
                }
            }
        }
        return new SmsAnswer.Accepted(taken, true);
    }

    @Override
    public Optional<SmsReceipt> ask(String id) {
        return link.bound().flatMap(session -> ask(session, id));
    }

    /** Parts that are with the centre already would come twice if the text were sent again. */
    private static SmsAnswer refusal(SmsAnswer ofAll, String said, List<String> taken) {
        return taken.isEmpty() ? ofAll : new SmsAnswer.Unknown(said, taken);
    }

    /** A centre that is handed too much gets the part again after pauses that double. */
    private Submitted insistently(SmsMessage message, SmppText text, int index) {
        Duration pause = FIRST_PAUSE;
        Submitted submitted = submit(message, text, index);
        try {
            for (int pauses = 0;
                    submitted instanceof Submitted.TooFast && pauses < MOST_PAUSES;
                    pauses++) {
                if (link.isStoppedWithin(pause)) {
                    return submitted;
                }
                pause = pause.multipliedBy(2);
                submitted = submit(message, text, index);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return submitted;
    }

    private Submitted submit(SmsMessage message, SmppText text, int index) {
        Optional<SMPPSession> session = link.bound();
        if (session.isEmpty()) {
            return new Submitted.NotNow(link.trouble());
        }
        try {
            if (!window.tryAcquire(account.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Submitted.NotNow("The window is full");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Submitted.NotNow("The service stops");
        }
        try {
            return submit(session.get(), message, text, index);
        } finally {
            window.release();
        }
    }

    private Submitted submit(SMPPSession session, SmsMessage message, SmppText text, int index) {
        try {
            return new Submitted.Taken(
                    session.submitShortMessage(
                                    "",
                                    TypeOfNumber.ALPHANUMERIC,
                                    NumberingPlanIndicator.UNKNOWN,
                                    account.sender(),
                                    TypeOfNumber.INTERNATIONAL,
                                    NumberingPlanIndicator.ISDN,
                                    message.to(),
                                    kind(text),
                                    (byte) 0,
                                    (byte) 0,
                                    null,
                                    null,
                                    new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                                    (byte) 0,
                                    text.coding(),
                                    (byte) 0,
                                    text.octets(index, Reference.of(message.id())),
                                    new User_message_reference(Reference.of(message.id())))
                            .getMessageId());
        } catch (NegativeResponseException refused) {
            String said = "status 0x%02x".formatted(refused.getCommandStatus());
            return switch (SmppStatus.of(refused.getCommandStatus(), account.temporary())) {
                case TOO_FAST -> new Submitted.TooFast(said);
                case NOT_NOW -> new Submitted.NotNow(said);
                case NEVER -> new Submitted.Never(said);
            };
        } catch (PDUException unusable) {
            // It was not written: it cannot be.
            return new Submitted.Never("The message does not fit into SMPP");
        } catch (ResponseTimeoutException silent) {
            return new Submitted.Lost("No answer in time");
        } catch (InvalidResponseException strange) {
            return new Submitted.Lost("No answer that is one");
        } catch (IOException cut) {
            // The session ended before, during or after the writing: which of them, nobody knows.
            return new Submitted.Lost("The connection ended");
        }
    }

    private Optional<SmsReceipt> ask(SMPPSession session, String id) {
        try {
            return SmppReceipt.outcome(
                            session.queryShortMessage(
                                            account.answerIds().write(id),
                                            TypeOfNumber.ALPHANUMERIC,
                                            NumberingPlanIndicator.UNKNOWN,
                                            account.sender())
                                    .getMessageState())
                    .map(outcome -> new SmsReceipt(name, id, outcome, "query_sm", null));
        } catch (PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException
                | IOException unanswered) {
            log.info("{} does not tell of a message: {}", name, unanswered.getMessage());
            return Optional.empty();
        }
    }

    private static ESMClass kind(SmppText text) {
        return new ESMClass(
                MessageMode.DEFAULT,
                MessageType.DEFAULT,
                text.isConcatenated() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT);
    }
}
