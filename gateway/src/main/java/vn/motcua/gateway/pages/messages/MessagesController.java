package vn.motcua.gateway.pages.messages;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.gateway.client.NotificationClient;
import vn.motcua.gateway.client.ServiceProblem;
import vn.motcua.gateway.pages.Refusal;
import vn.motcua.gateway.pages.Show;
import vn.motcua.gateway.pages.Viewer;

/** The messages, sent and unsent, what became of each, and what an operator does about it. */
@Controller
@RequestMapping("/messages")
final class MessagesController {

    private final NotificationClient notification;
    private final Show show;

    MessagesController(NotificationClient notification, Show show) {
        this.notification = notification;
        this.show = show;
    }

    @GetMapping
    String messages(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(defaultValue = "0") int page,
            @ModelAttribute("viewer") Viewer viewer,
            Model model) {
        model.addAttribute("state", state);
        model.addAttribute("channel", channel);
        model.addAttribute("dossier", dossier);
        model.addAttribute(
                "found", notification.messages(state, channel, dossier, page, viewer.required()));
        return "messages";
    }

    @GetMapping("/{id}")
    String message(@PathVariable String id, @ModelAttribute("viewer") Viewer viewer, Model model) {
        model.addAttribute("one", notification.message(id, viewer.required()));
        return "message";
    }

    @PostMapping("/{id}/release")
    ModelAndView release(
            @PathVariable String id,
            @ModelAttribute("viewer") Viewer viewer,
            RedirectAttributes after) {
        return done(
                id, "messages.released", () -> notification.release(id, viewer.required()), after);
    }

    @PostMapping("/{id}/dismiss")
    ModelAndView dismiss(
            @PathVariable String id,
            @ModelAttribute("viewer") Viewer viewer,
            RedirectAttributes after) {
        return done(
                id, "messages.dismissed", () -> notification.dismiss(id, viewer.required()), after);
    }

    @PostMapping("/{id}/resend")
    ModelAndView resend(
            @PathVariable String id,
            @RequestParam String because,
            @ModelAttribute("viewer") Viewer viewer,
            RedirectAttributes after) {
        return done(
                id,
                "messages.resent",
                () -> notification.resend(id, because, viewer.required()),
                after);
    }

    private ModelAndView done(String id, String told, Runnable order, RedirectAttributes after) {
        try {
            order.run();
            after.addFlashAttribute("done", show.text(told));
        } catch (ServiceProblem refused) {
            after.addFlashAttribute("refusal", Refusal.of(refused, show));
        }
        after.addAttribute("id", id);
        return new ModelAndView("redirect:/messages/{id}");
    }
}
