package vn.motcua.kernel.catalogue;

import vn.motcua.kernel.clock.Limit;
import vn.motcua.kernel.clock.Term;

import java.math.BigDecimal;
import java.util.List;

/**
 * A procedure's time.
 *
 * @param mountainousExtra added to the limit at mountainous agencies, in its unit; 0 for most
 * @param steps how departments share the limit; empty when it is not laid down, else their sum is
 *     the limit
 */
public record Schedule(Term term, BigDecimal mountainousExtra, List<Step> steps) {

    public Schedule {
        steps = List.copyOf(steps);
        requireSum(term.limit(), steps);
        if (mountainousExtra.signum() < 0 || (mountainousExtra.signum() > 0 && !isCounted(term))) {
            throw new IllegalArgumentException(
                    "mountainousExtra %s does not fit a limit in %s"
                            .formatted(mountainousExtra, term.limit().unit()));
        }
    }

    Term termAt(Agency agency) {
        if (!agency.mountainous() || mountainousExtra.signum() == 0) {
            return term;
        }
        Limit longer = term.limit().plus(mountainousExtra);
        return new Term(longer, term.startRule(), term.cutOff());
    }

    private static void requireSum(Limit limit, List<Step> steps) {
        BigDecimal sum = steps.stream().map(Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!steps.isEmpty() && sum.compareTo(limit.amount()) != 0) {
            throw new IllegalArgumentException(
                    "the steps add up to %s, the limit is %s %s"
                            .formatted(
                                    sum.toPlainString(),
                                    limit.amount().toPlainString(),
                                    limit.unit()));
        }
    }

    private static boolean isCounted(Term term) {
        return switch (term.limit().unit()) {
            case SESSIONS, WORKING_DAYS, CALENDAR_DAYS -> true;
            case SAME_DAY, NONE -> false;
        };
    }
}
