package vn.motcua.processing.casework.web;

import static java.util.Objects.requireNonNull;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.Problems;
import vn.motcua.processing.casework.StaleCase;
import vn.motcua.processing.casework.UnknownCase;
import vn.motcua.processing.casework.desk.DeskProblems;
import vn.motcua.processing.casework.model.CommandName;
import vn.motcua.processing.casework.model.HeldByAnother;
import vn.motcua.processing.casework.model.IllegalCommand;
import vn.motcua.processing.casework.model.Refused;
import vn.motcua.processing.casework.model.Stage;
import vn.motcua.processing.staff.StaffDirectory;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why a command could not be carried out. */
@RestControllerAdvice(basePackageClasses = CaseProblems.class)
@Order(-1)
final class CaseProblems {

    private static final Logger log = LoggerFactory.getLogger(CaseProblems.class);

    private final Problems problems;
    private final DeskProblems desk;
    private final StaffDirectory staff;

    CaseProblems(Problems problems, DeskProblems desk, StaffDirectory staff) {
        this.problems = problems;
        this.desk = desk;
        this.staff = staff;
    }

    /** The same for one of many commands, of which the others go on. */
    ProblemDetail of(RuntimeException refusal, Locale locale) {
        return switch (refusal) {
            case Problem problem -> problems.detail(problem, locale);
            case UnknownCase unknown -> desk.explain(unknown, locale);
            case StaleCase stale -> requireNonNull(explain(stale, locale).getBody());
            case IllegalCommand illegal -> explain(illegal, locale);
            case HeldByAnother held -> explain(held, locale);
            case Refused refused -> explain(refused, locale);
            case DataAccessResourceFailureException away -> {
                log.warn("The store does not answer", away);
                yield failure(HttpStatus.SERVICE_UNAVAILABLE, "store-unavailable", locale);
            }
            case RuntimeException unexpected -> {
                log.error("One of many commands failed", unexpected);
                yield failure(HttpStatus.INTERNAL_SERVER_ERROR, "internal", locale);
            }
        };
    }

    /** Carries the version and the state as they are now, so that the caller can look again. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> explain(StaleCase stale, Locale locale) {
        var current = stale.current();
        String version = Long.toString(current.version());
        var problem =
                Problem.of(
                                HttpStatus.PRECONDITION_FAILED,
                                "stale-version",
                                version,
                                stage(current.stage(), locale))
                        .with("version", current.version())
                        .with("state", current.stage());
        return ResponseEntity.status(problem.status())
                .eTag(version)
                .body(problems.detail(problem, locale));
    }

    @ExceptionHandler
    ProblemDetail explain(IllegalCommand illegal, Locale locale) {
        Stage stage = illegal.stage();
        var problem =
                Problem.of(
                                HttpStatus.CONFLICT,
                                "illegal-command",
                                stage(stage, locale),
                                command(illegal.command(), locale),
                                commands(stage.allowed(), locale))
                        .with("state", stage)
                        .with("command", illegal.command().word())
                        .with("allowed", stage.allowed().stream().map(CommandName::word).toList());
        return problems.detail(problem, locale);
    }

    @ExceptionHandler
    ProblemDetail explain(HeldByAnother held, Locale locale) {
        var problem =
                Problem.of(HttpStatus.FORBIDDEN, "held-by-another", staff.nameOf(held.officer()))
                        .with("officer", held.officer());
        return problems.detail(problem, locale);
    }

    @ExceptionHandler
    ProblemDetail explain(Refused refused, Locale locale) {
        Problem problem =
                switch (refused.rule()) {
                    case Refused.Rule.SupplementLimit(var limit) ->
                            conflict("supplement-limit", limit).with("limit", limit);
                    case Refused.Rule.AnswerNotDue(var answerBy) ->
                            conflict("answer-not-due", answerBy).with("from", answerBy);
                    case Refused.Rule.NoDueDate() -> conflict("no-due-date");
                    case Refused.Rule.ExtensionLimit(var limit) ->
                            conflict("extension-limit", limit).with("limit", limit);
                    case Refused.Rule.ExtensionTooLate(var until) ->
                            conflict("extension-too-late", until).with("until", until);
                    case Refused.Rule.OffTheWay() -> conflict("off-the-way");
                    case Refused.Rule.SameDepartment() -> conflict("same-department");
                    case Refused.Rule.NoSuchQuestion() -> conflict("no-such-question");
                    case Refused.Rule.Unanswered(var opinion) ->
                            conflict("opinion-open", opinion.question())
                                    .with("department", opinion.department());
                    case Refused.Rule.OwnOpinion() -> conflict("own-opinion");
                };
        return problems.detail(problem, locale);
    }

    private ProblemDetail failure(HttpStatus status, String key, Locale locale) {
        return problems.detail(Problem.of(status, key), locale);
    }

    private static Problem conflict(String key, Object... arguments) {
        return Problem.of(HttpStatus.CONFLICT, key, arguments);
    }

    private String stage(Stage stage, Locale locale) {
        return problems.text("stage." + stage, locale);
    }

    private String command(CommandName command, Locale locale) {
        return problems.text("command." + command, locale);
    }

    private String commands(Set<CommandName> commands, Locale locale) {
        return commands.isEmpty()
                ? problems.text("command.none", locale)
                : commands.stream()
                        .map(command -> command(command, locale))
                        .collect(Collectors.joining(", "));
    }
}
