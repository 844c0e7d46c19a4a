package vn.motcua.gateway.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.LocaleResolver;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.Problems;

import java.io.IOException;

/** Says 401 and 403 to API clients as problem details. */
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;
    private final JsonMapper json;
    private final LocaleResolver languages;

    ApiRefusals(Problems problems, JsonMapper json, LocaleResolver languages) {
        this.problems = problems;
        this.json = json;
        this.languages = languages;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"motcua\"");
        write(Problem.of(HttpStatus.UNAUTHORIZED, "sign-in-needed"), request, response);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(Problem.of(HttpStatus.FORBIDDEN, "forbidden"), request, response);
    }

    private void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var detail = problems.detail(problem, languages.resolveLocale(request));
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(detail));
    }
}
