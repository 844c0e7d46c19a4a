package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;

import vn.motcua.gateway.identity.Account;

import java.time.Instant;
import java.util.List;

/** What the pages ask notification-service. */
public final class NotificationClient {

    private final ServiceCalls calls;
    private final ServiceAddresses addresses;

    NotificationClient(ServiceCalls calls, ServiceAddresses addresses) {
        this.calls = calls;
        this.addresses = addresses;
    }

    /** One page of messages, in a state and over a channel when these are given. */
    public MessagePage messages(
            @Nullable String state, @Nullable String channel, int page, Account who) {
        var path =
                ServicePath.of("api", "messages")
                        .with("state", state)
                        .with("channel", channel)
                        .with("page", page)
                        .with("size", 20);
        return calls.get(
                Service.NOTIFICATION, path.at(addresses.notificationUri()), who, MessagePage.class);
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
