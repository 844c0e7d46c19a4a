package vn.motcua.processing.papers.web;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.Problems;
import vn.motcua.processing.casework.UnknownCase;

import java.util.Locale;

/** Says that the case whose papers were asked for is not here. */
@RestControllerAdvice(basePackageClasses = PaperProblems.class)
@Order(-1)
final class PaperProblems {

    private final Problems problems;

    PaperProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail explain(UnknownCase unknown, Locale locale) {
        return problems.detail(
                Problem.of(HttpStatus.NOT_FOUND, "unknown-case", unknown.id()), locale);
    }
}
