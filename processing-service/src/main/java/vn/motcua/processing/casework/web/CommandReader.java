package vn.motcua.processing.casework.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.platform.problem.FieldProblem;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.Problems;
import vn.motcua.processing.casework.model.CommandName;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads and checks the bodies of commands. */
@Component
final class CommandReader {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private final Validator validator;
    private final Problems problems;

    CommandReader(Validator validator, Problems problems) {
        this.validator = validator;
        this.problems = problems;
    }

    /**
     * The body of a command.
     *
     * @throws Problem {@code unreadable-body} when it is none, {@code invalid-request} with the
     *     fields that are wrong
     */
    CommandBody read(CommandName name, @Nullable JsonNode json) {
        CommandBody body = parse(typeOf(name), json);
        List<FieldProblem> errors = new ArrayList<>();
        validator.validate(body).stream()
                .sorted(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
                .map(this::fieldProblem)
                .forEach(errors::add);
        if (body instanceof CommandBody.Resolve it
                && "REFUSED".equals(it.outcome())
                && (it.reason() == null || it.reason().isBlank())) {
            errors.add(fieldProblem("reason", "NotBlank"));
        }
        if (!errors.isEmpty()) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request")
                    .with("errors", errors);
        }
        return body;
    }

    private static CommandBody parse(Class<? extends CommandBody> type, @Nullable JsonNode json) {
        try {
            return JSON.treeToValue(json == null ? JSON.createObjectNode() : json, type);
        } catch (JacksonException unreadable) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST, "unreadable-body", unreadable.getOriginalMessage());
        }
    }

    private static Class<? extends CommandBody> typeOf(CommandName name) {
        return switch (name) {
            case CLAIM -> CommandBody.Nothing.class;
            case RELEASE -> CommandBody.Release.class;
            case REASSIGN -> CommandBody.Reassign.class;
            case REQUEST_SUPPLEMENT -> CommandBody.RequestSupplement.class;
            case SUPPLEMENT -> CommandBody.Supplement.class;
            case CLOSE, RETURN, WITHDRAW -> CommandBody.Reason.class;
            case REQUEST_PAYMENT -> CommandBody.RequestPayment.class;
            case SETTLE_PAYMENT -> CommandBody.SettlePayment.class;
            case HAND_OVER -> CommandBody.HandOver.class;
            case ASK_OPINION -> CommandBody.AskOpinion.class;
            case GIVE_OPINION -> CommandBody.GiveOpinion.class;
            case EXTEND -> CommandBody.Extend.class;
            case RESOLVE -> CommandBody.Resolve.class;
            case DELIVER -> CommandBody.Deliver.class;
            case REOPEN -> CommandBody.Reopen.class;
        };
    }

    private FieldProblem fieldProblem(ConstraintViolation<CommandBody> violation) {
        String rule =
                violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName();
        return fieldProblem(violation.getPropertyPath().toString(), rule);
    }

    private FieldProblem fieldProblem(String field, String rule) {
        return new FieldProblem(
                field,
                rule,
                problems.text("field." + rule, LocaleContextHolder.getLocale(), field));
    }
}
