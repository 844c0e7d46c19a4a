package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.identity.Account;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the pages ask notification-service. */
public final class NotificationClient {

    private static final int PAGE = 20;

    private final NotificationApi notification;

    NotificationClient(NotificationApi notification) {
        this.notification = notification;
    }

    /** One page of messages: in a state, over a channel and of a dossier when these are given. */
    public MessagePage messages(
            @Nullable String state,
            @Nullable String channel,
            @Nullable String dossier,
            int page,
            Account who) {
        return notification.messages(state, channel, dossier, page, PAGE, who);
    }

    /** One message with its history. */
    public Message message(String id, Account who) {
        return notification.message(id, who);
    }

    /** Sends a held one after all. */
    public void release(String id, Account who) {
        notification.release(id, who);
    }

    /** Has a held one never sent. */
    public void dismiss(String id, Account who) {
        notification.dismiss(id, who);
    }

    /** Sends one once more; why stands in its history. */
    public void resend(String id, String because, Account who) {
        notification.resend(id, new Order(because), who);
    }

    /** Why one is sent once more. */
    public record Order(String because) {}

    /** One page of messages. */
    public record MessagePage(List<Message> items, long total, int page, int size) {}

    /**
     * A message; its recipient is masked.
     *
     * @param segments how many parts a short message has
     */
    public record Message(
            String id,
            String dossierId,
            @Nullable String code,
            @Nullable String template,
            @Nullable String channel,
            @Nullable String recipient,
            String state,
            int attempts,
            @Nullable String reason,
            @Nullable String provider,
            @Nullable String providerId,
            @Nullable String subject,
            @Nullable String text,
            @Nullable Integer segments,
            @Nullable Instant createdAt,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            List<Step> steps) {

        private static final Set<String> RESENDABLE =
                Set.of("UNDELIVERABLE", "EXPIRED", "UNKNOWN", "FAILED");

        public Message {
            steps = steps == null ? List.of() : List.copyOf(steps);
        }

        /** Whether it may be that nobody has it, and its text is still there. */
        public boolean mayBeResent() {
            return text != null && RESENDABLE.contains(state);
        }

        public boolean isHeld() {
            return state.equals("HELD");
        }
    }

    /** Something that happened to a message. */
    public record Step(
            Instant at, String state, @Nullable String provider, @Nullable String reason) {}
}
