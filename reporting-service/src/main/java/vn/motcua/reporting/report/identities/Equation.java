package vn.motcua.reporting.report.identities;

import java.util.List;

/**
 * An identity with figures in it: both sides must come to the same.
 *
 * @param key which identity it is
 */
public record Equation(String key, List<Term> left, List<Term> right) {

    public Equation {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /**
     * A figure by its name.
     *
     * @param figure names the text {@code figure.<name>}
     */
    public record Term(String figure, long value) {}

    long leftSum() {
        return sum(left);
    }

    long rightSum() {
        return sum(right);
    }

    /** Negative when the left side is short. */
    long difference() {
        return leftSum() - rightSum();
    }

    public boolean holds() {
        return difference() == 0;
    }

    public static long sum(List<Term> terms) {
        return terms.stream().mapToLong(Term::value).sum();
    }
}
