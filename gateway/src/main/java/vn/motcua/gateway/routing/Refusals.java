package vn.motcua.gateway.routing;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.support.RequestContextUtils;

import vn.motcua.gateway.client.ServiceDown;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.Problems;

import java.time.Duration;
import java.util.Locale;

/** The gateway's own refusals as problem details, in the caller's language. */
@Component
final class Refusals {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    ServerResponse down(ServiceDown down, ServerRequest request) {
        String service = problems.text("service." + down.service().key(), language(request));
        var problem =
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", service)
                        .with("service", down.service().key());
        return answer(problem, request, PAUSE);
    }

    ServerResponse tooOften(Duration pause, ServerRequest request) {
        var problem =
                Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", pause.toSeconds());
        return answer(problem, request, pause);
    }

    ServerResponse unknownPath(ServerRequest request) {
        return answer(
                Problem.of(HttpStatus.NOT_FOUND, "unknown-path", request.path()),
                request,
                Duration.ZERO);
    }

    ServerResponse refused(Problem problem, ServerRequest request) {
        return answer(problem, request, Duration.ZERO);
    }

    private ServerResponse answer(Problem problem, ServerRequest request, Duration pause) {
        var answer =
                ServerResponse.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (pause.isPositive()) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()));
        }
        return answer.body(problems.detail(problem, language(request)));
    }

    private static Locale language(ServerRequest request) {
        return RequestContextUtils.getLocale(request.servletRequest());
    }
}
