package vn.motcua.notification.message;

import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

import java.util.Locale;

/** Shows messages and what became of them. */
@RestController
@RequestMapping("/api/messages")
@PreAuthorize("hasAnyRole('RECEPTION', 'HEAD', 'OPERATOR')")
class MessageController {

    private static final int LARGEST_PAGE = 200;

    private final MessageQueries queries;

    MessageController(MessageQueries queries) {
        this.queries = queries;
    }

    /** One of these pages, the newest message first; {@code dossier} is a code or an id. */
    @GetMapping
    MessagePage list(
            MessageFilter filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Caller caller,
            Locale locale) {
        within("page", page, 0, Integer.MAX_VALUE / LARGEST_PAGE);
        within("size", size, 1, LARGEST_PAGE);
        return queries.page(filter, caller, PageRequest.of(page, size), locale);
    }

    @GetMapping("/{id}")
    MessageView one(@PathVariable String id, Caller caller, Locale locale) {
        return queries.one(id, caller, locale);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST, "invalid-parameter", name, Integer.toString(value));
        }
    }
}
