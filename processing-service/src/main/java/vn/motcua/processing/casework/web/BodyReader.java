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

import java.util.Comparator;
import java.util.List;

/** Reads bodies strictly: a field that nobody knows is a mistake, not a wish to be passed over. */
@Component
final class BodyReader {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private final Validator validator;
    private final Problems problems;

    BodyReader(Validator validator, Problems problems) {
        this.validator = validator;
        this.problems = problems;
    }

    /**
     * A body that keeps all its rules.
     *
     * @throws Problem {@code unreadable-body} when it is none, {@code invalid-request} with the
     *     fields that are wrong
     */
    <T> T read(Class<T> type, @Nullable JsonNode json) {
        T body = parse(type, json);
        refuse(errors(body));
        return body;
    }

    <T> T parse(Class<T> type, @Nullable JsonNode json) {
        try {
            return JSON.treeToValue(json == null ? JSON.createObjectNode() : json, type);
        } catch (JacksonException unreadable) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST, "unreadable-body", unreadable.getOriginalMessage());
        }
    }

    /** What is wrong with a body, by field. */
    List<FieldProblem> errors(Object body) {
        return validator.validate(body).stream()
                .sorted(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
                .map(this::fieldProblem)
                .toList();
    }

    static void refuse(List<FieldProblem> errors) {
        if (!errors.isEmpty()) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request")
                    .with("errors", errors);
        }
    }

    FieldProblem fieldProblem(String field, String rule) {
        return new FieldProblem(
                field,
                rule,
                problems.text("field." + rule, LocaleContextHolder.getLocale(), field));
    }

    String write(Object body) {
        return JSON.writeValueAsString(body);
    }

    JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    private FieldProblem fieldProblem(ConstraintViolation<Object> violation) {
        String rule =
                violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName();
        return fieldProblem(violation.getPropertyPath().toString(), rule);
    }
}
