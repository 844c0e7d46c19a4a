package vn.motcua.reporting.report.inquiry;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.problem.Problem;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/**
 * Under what terms a question is asked, as it stands in the address. All are optional.
 *
 * @param ruleSet the key of a {@link RuleSet}
 * @param from with {@code to}, both inclusive, for the period {@value #RANGE}
 * @param knownAt a moment; only what the system had been told by then is counted
 * @param compare {@link Comparison}s, separated by commas
 */
public record Terms(
        @Nullable String ruleSet,
        @Nullable String from,
        @Nullable String to,
        @Nullable String knownAt,
        @Nullable String compare) {

    /** Stands in the address where a period's name would, when {@code from} and {@code to} are. */
    static final String RANGE = "range";

    /**
     * Reads the period.
     *
     * @throws Problem as {@link Period#parse} does, or {@code invalid-parameter}
     */
    public Period period(String named) {
        if (!named.equals(RANGE)) {
            return Period.parse(named);
        }
        if (from == null) {
            throw Scopes.invalid("from", "");
        }
        if (to == null) {
            throw Scopes.invalid("to", "");
        }
        return Period.parse(from + "_" + to);
    }

    public RuleSet rules() {
        return ruleSet == null
                ? RuleSet.DEFAULT_2021
                : RuleSet.of(ruleSet).orElseThrow(() -> Scopes.invalid("ruleSet", ruleSet));
    }

    public @Nullable Instant known(Instant now) {
        if (knownAt == null) {
            return null;
        }
        try {
            Instant moment = Instant.parse(knownAt);
            if (!moment.isAfter(now)) {
                return moment;
            }
        } catch (DateTimeParseException noMoment) {
            throw unknowable(knownAt, noMoment);
        }
        throw Scopes.invalid("knownAt", knownAt);
    }

    public List<Comparison> comparisons() {
        if (compare == null || compare.isBlank()) {
            return List.of();
        }
        return Arrays.stream(compare.split(",", -1))
                .map(key ->
                        Comparison.of(key.strip())
                                .orElseThrow(() -> Scopes.invalid("compare", key)))
                .distinct()
                .toList();
    }

    private static Problem unknowable(String moment, Exception reason) {
        Problem problem = Scopes.invalid("knownAt", moment);
        problem.addSuppressed(reason);
        return problem;
    }
}
