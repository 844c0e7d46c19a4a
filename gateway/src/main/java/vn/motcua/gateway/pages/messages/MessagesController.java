package vn.motcua.gateway.pages.messages;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.gateway.client.NotificationClient;
import vn.motcua.gateway.pages.Viewer;

/** The messages, sent and unsent. */
@Controller
final class MessagesController {

    private final NotificationClient notification;

    MessagesController(NotificationClient notification) {
        this.notification = notification;
    }

    @GetMapping("/messages")
    String messages(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(defaultValue = "0") int page,
            @ModelAttribute("viewer") Viewer viewer,
            Model model) {
        model.addAttribute("state", state);
        model.addAttribute("channel", channel);
        model.addAttribute("found", notification.messages(state, channel, page, viewer.required()));
        return "messages";
    }
}
