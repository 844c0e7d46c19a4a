package vn.motcua.platform.problem;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

import vn.motcua.kernel.clock.ShownTime;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Turns refusals into problem details in the caller's language. */
public final class Problems {

    private static final String TYPE = "urn:motcua:problem:";

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    public ProblemDetail detail(Problem problem, Locale locale) {
        ProblemDetail detail = detail(problem.status(), problem.key(), problem.arguments(), locale);
        problem.members().forEach(detail::setProperty);
        return detail;
    }

    /** A text of the bundles, for messages inside a problem. */
    public String text(String code, Locale locale, Object... arguments) {
        Object[] shown = Arrays.stream(arguments).map(one -> shown(one, locale)).toArray();
        return messages.getMessage(code, shown, locale);
    }

    /** Days and moments as their reader writes them, whoever refuses. */
    private static Object shown(Object argument, Locale locale) {
        return switch (argument) {
            case LocalDate day -> ShownTime.day(day, locale);
            case Instant moment -> ShownTime.moment(moment, locale);
            case Object other -> other;
        };
    }

    ProblemDetail detail(HttpStatus status, String key, List<?> arguments, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create(TYPE + key));
        detail.setTitle(text("problem." + key + ".title", locale));
        detail.setDetail(text("problem." + key + ".detail", locale, arguments.toArray()));
        detail.setProperty("key", key);
        return detail;
    }
}
