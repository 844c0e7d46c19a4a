package vn.motcua.reporting.report.tree;

import vn.motcua.reporting.report.inquiry.RuleSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A period's figures by the tree of agencies. */
record TreeReport(
        String period, LocalDate from, LocalDate toExclusive, RuleSet ruleSet, Node root) {

    /**
     * An agency with all below it.
     *
     * @param figures the sum of {@code itself} and of the children
     * @param itself without those below it
     */
    record Node(
            String key,
            String name,
            Map<String, Long> figures,
            Map<String, Long> itself,
            List<Node> children) {}
}
