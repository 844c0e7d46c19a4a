package vn.motcua.notification.message;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.platform.security.Caller;

import java.util.Locale;

/** Sends messages once more. */
@RestController
@RequestMapping("/api/messages")
@PreAuthorize("hasRole('OPERATOR')")
class ResendController {

    private final ResentMessages resent;
    private final MessageQueries queries;

    ResendController(ResentMessages resent, MessageQueries queries) {
        this.resent = resent;
        this.queries = queries;
    }

    /**
     * An order to send once more.
     *
     * @param because why, for whoever asks later
     */
    record Order(@NotBlank @Size(max = 500) String because) {}

    /** Sends one once more that failed, did not arrive, or of which nobody knows. */
    @PostMapping("/{id}/resend")
    MessageView resend(
            @PathVariable String id,
            @RequestBody @Valid Order order,
            Caller caller,
            Locale locale) {
        resent.resend(id, order.because(), caller);
        return queries.one(id, caller, locale);
    }
}
