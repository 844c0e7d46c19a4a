package vn.motcua.gateway.client;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import vn.motcua.gateway.client.NotificationClient.MessagePage;
import vn.motcua.gateway.identity.Account;

/** What the pages use of notification-service's contract. */
@HttpExchange(accept = {"application/json", "application/problem+json"})
interface NotificationApi {

    @GetExchange("/api/messages")
    MessagePage messages(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String channel,
            @RequestParam int page,
            @RequestParam int size,
            Account who);
}
