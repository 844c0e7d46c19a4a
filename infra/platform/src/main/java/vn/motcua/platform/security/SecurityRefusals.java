package vn.motcua.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.platform.PlatformAutoConfiguration;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.Problems;

import java.io.IOException;
import java.util.Locale;

/** Says 401 and 403 as problem details, outside the controllers' reach. */
final class SecurityRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;
    private final JsonMapper json;

    SecurityRefusals(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated"), request, response);
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException exception)
            throws IOException {
        write(Problem.of(HttpStatus.FORBIDDEN, "forbidden"), request, response);
    }

    private void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemDetail detail = problems.detail(problem, language(request));
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(detail));
    }

    private static Locale language(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                        && request.getLocale().getLanguage().equals("en")
                ? Locale.ENGLISH
                : PlatformAutoConfiguration.VIETNAMESE;
    }
}
