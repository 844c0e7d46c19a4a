package vn.motcua.intake.reception;

import org.springframework.http.HttpStatus;

import vn.motcua.platform.problem.FieldProblem;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.Problems;

import java.util.List;
import java.util.Locale;

/** Tells people in their language which fields are wrong. */
record FieldProblems(Problems problems) {

    Problem problem(InvalidReception invalid, Locale locale) {
        List<FieldProblem> errors =
                invalid.refusals().stream().map(refusal -> translate(refusal, locale)).toList();
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request")
                .with("errors", errors);
    }

    private FieldProblem translate(FieldRefusal refusal, Locale locale) {
        String key = "reception." + refusal.rule();
        String detail = refusal.detail();
        return new FieldProblem(
                refusal.field(),
                refusal.rule(),
                detail == null ? problems.text(key, locale) : problems.text(key, locale, detail));
    }
}
