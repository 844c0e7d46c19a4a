package vn.motcua.platform.problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Answers every refusal of a REST endpoint with a problem detail. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> refuse(Problem problem, WebRequest request) {
        ProblemDetail detail = problems.detail(problem, LocaleContextHolder.getLocale());
        var headers = new HttpHeaders();
        Duration pause = problem.retryAfter();
        if (pause != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()));
        }
        return handleExceptionInternal(problem, detail, headers, problem.status(), request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> refuse(AccessDeniedException denied, WebRequest request) {
        return refuse(Problem.of(HttpStatus.FORBIDDEN, "forbidden"), request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> fail(
            DataAccessResourceFailureException unreachable, WebRequest request) {
        log.warn("The store does not answer", unreachable);
        return refuse(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "store-unavailable"), request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> fail(Exception unexpected, WebRequest request) {
        log.error("A request failed: {}", request.getDescription(false), unexpected);
        return refuse(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal"), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        List<FieldProblem> errors =
                invalid.getFieldErrors().stream()
                        .map(error -> fieldProblem(error, LocaleContextHolder.getLocale()))
                        .toList();
        return refuse(
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request")
                        .with("errors", errors),
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return refuse(problem, request);
            }
        }
        return refuse(
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "unreadable-body",
                        String.valueOf(unreadable.getMostSpecificCause().getMessage())),
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return refuse(
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-parameter",
                        String.valueOf(mismatch.getPropertyName()),
                        String.valueOf(mismatch.getValue())),
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (exception instanceof Problem || !(exception instanceof ErrorResponse refused)) {
            return super.handleExceptionInternal(exception, body, headers, status, request);
        }
        // What Spring itself refuses (media type, method, missing header) keeps its detail.
        HttpStatus known = HttpStatus.valueOf(status.value());
        String key = known.name().toLowerCase(Locale.ROOT).replace('_', '-');
        ProblemDetail ours =
                problems.detail(
                        known,
                        "http",
                        List.of(String.valueOf(refused.getBody().getDetail())),
                        LocaleContextHolder.getLocale());
        ours.setType(URI.create("urn:motcua:problem:" + key));
        ours.setTitle(known.getReasonPhrase());
        ours.setProperty("key", key);
        return super.handleExceptionInternal(exception, ours, headers, status, request);
    }

    private FieldProblem fieldProblem(FieldError error, Locale locale) {
        String rule = String.valueOf(error.getCode());
        return new FieldProblem(
                error.getField(), rule, problems.text("field." + rule, locale, error.getField()));
    }
}
