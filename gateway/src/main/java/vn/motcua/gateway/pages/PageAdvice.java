package vn.motcua.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.gateway.client.ServiceProblem;

/** What every page knows, and what is shown when a service refuses or is down. */
@ControllerAdvice(annotations = Controller.class)
final class PageAdvice {

    private final Show show;

    PageAdvice(Show show) {
        this.show = show;
    }

    @ModelAttribute("viewer")
    Viewer viewer(@Nullable Authentication signedIn) {
        return Viewer.of(signedIn);
    }

    @ModelAttribute("lang")
    String lang() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    /** The same page in the other language. */
    @ModelAttribute("otherLanguage")
    String otherLanguage() {
        var here =
                ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("lang", show.english() ? "vi" : "en")
                        .build(true);
        return here.getPath() + "?" + here.getQuery();
    }

    @ExceptionHandler
    ModelAndView down(ServiceDown down) {
        return page(HttpStatus.SERVICE_UNAVAILABLE, Refusal.of(down, show));
    }

    @ExceptionHandler
    ModelAndView refused(ServiceProblem problem) {
        return page(HttpStatusCode.valueOf(problem.status()), Refusal.of(problem, show));
    }

    private ModelAndView page(HttpStatusCode status, Refusal refusal) {
        var page = new ModelAndView("problem", status);
        page.addObject("refusal", refusal);
        page.addObject("lang", lang());
        page.addObject("otherLanguage", otherLanguage());
        page.addObject("viewer", Viewer.of(SecurityContextHolder.getContext().getAuthentication()));
        return page;
    }
}
