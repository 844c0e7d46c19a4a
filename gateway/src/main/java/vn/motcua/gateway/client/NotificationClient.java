package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.identity.Account;

import java.time.Instant;
import java.util.List;

/** What the pages ask notification-service. */
public final class NotificationClient {

    private static final int PAGE = 20;

    private final NotificationApi notification;

    NotificationClient(NotificationApi notification) {
        this.notification = notification;
    }

    /** One page of messages, in a state and over a channel when these are given. */
    public MessagePage messages(
            @Nullable String state, @Nullable String channel, int page, Account who) {
        return notification.messages(state, channel, page, PAGE, who);
    }

    /** One page of messages. */
    public record MessagePage(List<Message> items, long total, int page, int size) {}

    /** A message; its recipient is masked. */
    public record Message(
            @Nullable String code,
            @Nullable String template,
            @Nullable String channel,
            @Nullable String recipient,
            String state,
            int attempts,
            @Nullable String reason,
            @Nullable String text,
            @Nullable Instant createdAt,
            @Nullable Instant sentAt) {}
}
