package vn.motcua.reporting.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * One build of the ledger from its events. Each has topics, a consumer group, stores and views of
 * its own, so that two can stand beside each other. The first one's names carry no number.
 */
public record Generation(int number) {

    public static final Generation FIRST = new Generation(1);

    public Generation {
        if (number < 1) {
            throw new IllegalArgumentException("There is no generation " + number);
        }
    }

    public Generation next() {
        return new Generation(number + 1);
    }

    /** All before this one, the oldest first. */
    public List<Generation> earlier() {
        List<Generation> earlier = new ArrayList<>();
        for (int i = 1; i < number; i++) {
            earlier.add(new Generation(i));
        }
        return earlier;
    }

    /** A name as this generation has it: {@code report.totals.v1-g2}. */
    public String named(String name) {
        return number == 1 ? name : name + "-g" + number;
    }

    /** The compacted topic of its sums. */
    public String totals() {
        return named(ReportTopics.TOTALS);
    }

    /** The compacted topic of its facts. */
    public String dossiers() {
        return named(ReportTopics.DOSSIERS);
    }
}
