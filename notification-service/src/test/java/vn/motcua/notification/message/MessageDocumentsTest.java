package vn.motcua.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.notification.Fixtures;
import vn.motcua.notification.message.Handover.Arrival;
import vn.motcua.notification.message.Handover.Part;
import vn.motcua.notification.message.Progress.Delivered;
import vn.motcua.notification.message.Progress.Expired;
import vn.motcua.notification.message.Progress.Failed;
import vn.motcua.notification.message.Progress.Held;
import vn.motcua.notification.message.Progress.Queued;
import vn.motcua.notification.message.Progress.Sending;
import vn.motcua.notification.message.Progress.Sent;
import vn.motcua.notification.message.Progress.Undeliverable;
import vn.motcua.notification.message.Progress.Unknown;
import vn.motcua.notification.message.Progress.WaitingForContact;
import vn.motcua.notification.message.Reason.Cause;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

class MessageDocumentsTest {

    private static final Instant AT = Fixtures.NOON;
    private static final Reason REASON = new Reason(Cause.REFUSED, "no");
    private static final Handover HANDOVER =
            new Handover(
                    "p",
                    List.of(new Part("1", Arrival.DELIVERED), new Part("2", Arrival.NOT_TOLD)));

    static Stream<Progress> progresses() {
        return Stream.of(
                new WaitingForContact(),
                new Queued(0, AT, null),
                new Queued(1, AT, REASON),
                new Held(0, REASON),
                new Sending(1, AT),
                new Sent(1, HANDOVER, AT, null),
                new Sent(1, HANDOVER, AT, AT.plusSeconds(1)),
                new Delivered(1, HANDOVER, AT, AT.plusSeconds(2)),
                new Undeliverable(1, HANDOVER, AT, REASON),
                new Expired(1, HANDOVER, AT, REASON),
                new Unknown(1, REASON, null),
                new Unknown(1, REASON, HANDOVER),
                new Failed(1, REASON));
    }

    @ParameterizedTest
    @MethodSource("progresses")
    void readsWhatItWrote(Progress progress) {
        Message message = message(progress, List.of(Step.to(progress, AT)));

        assertThat(MessageDocuments.read(MessageDocuments.write(message))).isEqualTo(message);
    }

    @Test
    void readsWhatCameOfItBeforeItWasSentOnceMore() {
        var earlier = new Earlier(2, true, List.of(new Earlier.Taking(HANDOVER, 3, AT)));
        Message message = message(new Unknown(3, REASON, HANDOVER), earlier, List.of());

        assertThat(MessageDocuments.read(MessageDocuments.write(message))).isEqualTo(message);
    }

    /** As they were written before there were receipts and histories. */
    static Stream<Document> earlier() {
        return Stream.of(
                earlier("WAITING_FOR_CONTACT", 0),
                earlier("QUEUED", 0).append("dueAt", Date.from(AT)),
                earlier("HELD", 0)
                        .append("cause", "perhaps-sent-before-restore")
                        .append("detail", ""),
                earlier("SENDING", 1).append("dueAt", Date.from(AT)),
                earlier("SENT", 1)
                        .append("provider", "visible-outbox")
                        .append("providerId", "x")
                        .append("sentAt", Date.from(AT)),
                earlier("FAILED", 1).append("cause", "interrupted").append("detail", ""));
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void readsWhatEarlierReleasesWrote(Document stored) {
        Message message = MessageDocuments.read(stored);

        assertThat(message.steps()).isEmpty();
        assertThat(message.progress())
                .isEqualTo(
                        switch (message.progress().state()) {
                            case WAITING_FOR_CONTACT -> new WaitingForContact();
                            case QUEUED -> new Queued(0, AT, null);
                            case HELD -> new Held(0, Reason.of(Cause.PERHAPS_SENT_BEFORE_RESTORE));
                            case SENDING -> new Sending(1, AT);
                            case SENT ->
                                    new Sent(
                                            1,
                                            Handover.of("visible-outbox", List.of("x")),
                                            AT,
                                            null);
                            case FAILED -> new Failed(1, Reason.of(Cause.INTERRUPTED));
                            case DELIVERED, UNDELIVERABLE, EXPIRED, UNKNOWN -> null;
                        });
    }

    private static Document earlier(String state, int attempts) {
        Document document =
                MessageDocuments.write(message(new WaitingForContact(), List.of()))
                        .append("state", state)
                        .append("attempts", attempts);
        document.remove("steps");
        return document;
    }

    private static Message message(Progress progress, List<Step> steps) {
        return message(progress, Earlier.NOTHING, steps);
    }

    private static Message message(Progress progress, Earlier earlier, List<Step> steps) {
        Message sms = MessageFixtures.sms("0912345678", AT);
        return new Message(
                sms.id(),
                sms.occasion(),
                sms.address(),
                sms.content(),
                AT,
                progress,
                earlier,
                steps,
                4);
    }
}
