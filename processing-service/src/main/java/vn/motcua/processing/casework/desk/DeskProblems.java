package vn.motcua.processing.casework.desk;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.Problems;
import vn.motcua.processing.casework.UnknownCase;

import java.util.Locale;

/** Says at every door that the case which was asked for is not here. */
@RestControllerAdvice
@Order(-1)
public final class DeskProblems {

    private final Problems problems;

    DeskProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    public ProblemDetail explain(UnknownCase unknown, Locale locale) {
        return problems.detail(
                Problem.of(HttpStatus.NOT_FOUND, "unknown-case", unknown.id()), locale);
    }
}
