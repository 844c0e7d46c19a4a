package vn.motcua.gateway.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.Problems;

import java.util.Objects;

/** What is shown when a request fails outside a page: to people a page, to programs a problem. */
@Controller
final class ErrorPages implements ErrorController {

    private final Problems problems;
    private final LocaleResolver languages;

    ErrorPages(Problems problems, LocaleResolver languages) {
        this.problems = problems;
        this.languages = languages;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        HttpStatus status = status(request);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (String.valueOf(path).startsWith("/api/")) {
            var problem = Problem.of(status, "http", status.getReasonPhrase());
            return ResponseEntity.status(status)
                    .body(problems.detail(problem, languages.resolveLocale(request)));
        }
        var page = new ModelAndView("error", status);
        page.addObject("kind", kind(status));
        // The address that failed may not exist in any language.
        page.addObject("otherLanguage", "/?lang=" + other(request));
        return page;
    }

    private String other(HttpServletRequest request) {
        return languages.resolveLocale(request).getLanguage().equals("en") ? "vi" : "en";
    }

    private static String kind(HttpStatus status) {
        return status == HttpStatus.FORBIDDEN || status == HttpStatus.NOT_FOUND
                ? Integer.toString(status.value())
                : "other";
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return Objects.requireNonNullElse(known, HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
