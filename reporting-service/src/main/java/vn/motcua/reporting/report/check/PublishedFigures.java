package vn.motcua.reporting.report.check;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import vn.motcua.platform.problem.FieldProblem;
import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.report.identities.Wording;
import vn.motcua.reporting.report.inquiry.Column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Figures somebody published; any of them may be missing, none may be negative. */
public record PublishedFigures(Map<String, Long> byName) {

    /** Nobody has that many dossiers; a larger number is a typing error. */
    private static final long LARGEST = 1_000_000_000_000L;

    static final String RECEIVED = "received";

    private static final Set<String> NAMES =
            Set.of(
                    RECEIVED,
                    Column.CARRIED_OVER.key(),
                    Column.RECEIVED_ONLINE.key(),
                    Column.RECEIVED_DIRECT.key(),
                    Column.TOTAL.key(),
                    Column.RESOLVED.key(),
                    Column.RESOLVED_EARLY.key(),
                    Column.RESOLVED_ON_TIME.key(),
                    Column.RESOLVED_LATE.key(),
                    Column.OPEN.key(),
                    Column.OPEN_IN_TIME.key(),
                    Column.OPEN_OVERDUE.key());

    public PublishedFigures {
        byName = Map.copyOf(byName);
    }

    /**
     * Reads a request's members.
     *
     * @throws Problem {@code invalid-request}, listing each member that is no figure
     */
    static PublishedFigures read(
            Map<String, @Nullable Object> members, Wording wording, Locale locale) {
        Map<String, Long> figures = new HashMap<>();
        List<FieldProblem> errors = new ArrayList<>();
        members.forEach((name, value) -> {
            Optional<String> error = error(name, value);
            error.ifPresent(key ->
                    errors.add(new FieldProblem(name, key, wording.text("field." + key, locale))));
            if (error.isEmpty() && value instanceof Number number) {
                figures.put(name, number.longValue());
            }
        });
        if (!errors.isEmpty()) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request")
                    .with("errors", errors);
        }
        return new PublishedFigures(figures);
    }

    Optional<Long> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static Optional<String> error(String name, @Nullable Object value) {
        if (!NAMES.contains(name)) {
            return Optional.of("unknownFigure");
        }
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof Integer || value instanceof Long)) {
            return Optional.of("typeMismatch");
        }
        long number = ((Number) value).longValue();
        if (number < 0) {
            return Optional.of("PositiveOrZero");
        }
        return number > LARGEST ? Optional.of("Max") : Optional.empty();
    }
}
