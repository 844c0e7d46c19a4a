package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import vn.motcua.gateway.client.NotificationClient.Message;
import vn.motcua.gateway.client.NotificationClient.MessagePage;
import vn.motcua.gateway.client.NotificationClient.Order;
import vn.motcua.gateway.identity.Account;

/** What the pages use of notification-service's contract. */
@HttpExchange(accept = {"application/json", "application/problem+json"})
interface NotificationApi {

    @GetExchange("/api/messages")
    MessagePage messages(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String channel,
            @RequestParam @Nullable String dossier,
            @RequestParam int page,
            @RequestParam int size,
            Account who);

    @GetExchange("/api/messages/{id}")
    Message message(@PathVariable String id, Account who);

    @PostExchange("/api/messages/{id}/release")
    void release(@PathVariable String id, Account who);

    @PostExchange("/api/messages/{id}/dismiss")
    void dismiss(@PathVariable String id, Account who);

    @PostExchange("/api/messages/{id}/resend")
    void resend(@PathVariable String id, @RequestBody Order order, Account who);
}
