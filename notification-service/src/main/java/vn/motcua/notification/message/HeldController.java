package vn.motcua.notification.message;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.platform.security.Caller;

import java.util.Locale;

/** Decides what becomes of held messages: of one, or of all that the caller may see. */
@RestController
@RequestMapping("/api/messages")
@PreAuthorize("hasRole('OPERATOR')")
class HeldController {

    private final HeldMessages held;
    private final MessageQueries queries;

    HeldController(HeldMessages held, MessageQueries queries) {
        this.held = held;
        this.queries = queries;
    }

    /** How many messages were decided on. */
    record Decided(int count) {}

    @PostMapping("/{id}/release")
    MessageView release(@PathVariable String id, Caller caller, Locale locale) {
        held.release(id, caller);
        return queries.one(id, caller, locale);
    }

    @PostMapping("/{id}/dismiss")
    MessageView dismiss(@PathVariable String id, Caller caller, Locale locale) {
        held.dismiss(id, caller);
        return queries.one(id, caller, locale);
    }

    @PostMapping("/held/release")
    Decided releaseAll(Caller caller) {
        return new Decided(held.releaseAll(caller));
    }

    @PostMapping("/held/dismiss")
    Decided dismissAll(Caller caller) {
        return new Decided(held.dismissAll(caller));
    }
}
