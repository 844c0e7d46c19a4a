package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.prose.Subjects.Subject;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps together what is about the same unit and period within a paragraph, whatever else it speaks
 * of in between. A unit's second group begins when a figure is given again that was different
 * before.
 */
public final class Grouping {

    /** The figures of one group: the first of each name. */
    private static final class Group {

        private Subject subject;
        private final int block;
        private final Map<String, Written> named = new HashMap<>();
        private @Nullable Phrase main;
        private int mainSince = -1;

        Group(Subject subject, int block) {
            this.subject = subject;
            this.block = block;
        }
    }

    private static final String TOTAL = "total";
    private static final String RECEIVED = "received";

    private final String text;
    private final Sentences sentences;
    private final Subjects subjects;
    private final List<Group> groups = new ArrayList<>();
    private final List<Written> placed = new ArrayList<>();
    private final List<Integer> groupOf = new ArrayList<>();

    /** Groups in which what seemed to be received is all there was. */
    private final Map<Integer, Written> totals = new HashMap<>();

    private int current = -1;

    Grouping(String text, Sentences sentences, Subjects subjects) {
        this.text = text;
        this.sentences = sentences;
        this.subjects = subjects;
    }

    /** Comes to the next figure. */
    void enter(Written one) {
        Subject here = subjects.at(one.begin());
        int block = sentences.at(one.begin()).block();
        boolean inBlock = current >= 0 && groups.get(current).block == block;
        if (inBlock && subjects.isComparing(one.begin())) {
            return;
        }
        if (!inBlock || !groups.get(current).subject.isSameAs(here)) {
            goTo(here, block);
        }
        groups.get(current).subject = here;
    }

    private void goTo(Subject here, int block) {
        for (int i = groups.size() - 1; i >= 0 && groups.get(i).block == block; i--) {
            if (groups.get(i).subject.isSameAs(here)) {
                current = i;
                return;
            }
        }
        begin(here, block);
    }

    /** Puts the figure into its group. */
    public void place(Written one, Meaning meaning) {
        String name = meaning.name();
        if (name != null && !one.percent()) {
            count(one, name);
        }
        placed.add(one);
        groupOf.add(current);
    }

    private void count(Written one, String name) {
        Written before = groups.get(current).named.get(name);
        if (before != null && before.value().compareTo(one.value()) != 0) {
            if (isAllAndNew(name, before.value(), one.value())) {
                totals.put(current, before);
                groups.get(current).named.put(TOTAL, before);
            } else {
                begin(groups.get(current).subject, groups.get(current).block);
                takeAlong(one);
            }
        }
        Group group = groups.get(current);
        group.named.put(name, one);
        Phrase main = Meaning.main(name);
        if (main != null) {
            group.mainSince = main == group.main ? group.mainSince : one.begin();
            group.main = main;
        }
    }

    /** "Received 6.302, of which 2.171 from the period before and 4.131 newly received." */
    private boolean isAllAndNew(String name, BigDecimal before, BigDecimal now) {
        Map<String, Written> named = groups.get(current).named;
        return name.equals(RECEIVED)
                && before.compareTo(now) > 0
                && named.containsKey("carriedOver")
                && !named.containsKey(TOTAL);
    }

    /** Percentages that stand nearer to a new group's first figure than to the old one's last. */
    private void takeAlong(Written first) {
        for (int i = placed.size() - 1; i >= 0 && placed.get(i).percent(); i--) {
            int before = i == 0 ? 0 : placed.get(i - 1).end();
            int begin = placed.get(i).begin();
            if (distance(before, begin) <= distance(placed.get(i).end(), first.begin())) {
                return;
            }
            groupOf.set(i, current);
        }
    }

    private int distance(int from, int to) {
        if (sentences.at(from).begin() != sentences.at(to).begin()) {
            return 2;
        }
        return text.substring(from, to).indexOf(';') >= 0 ? 1 : 0;
    }

    /** The group of a figure, by its place among the figures. */
    int of(int index) {
        return groupOf.get(index);
    }

    @Nullable Phrase main() {
        return groups.get(current).main;
    }

    int mainSince() {
        return groups.get(current).mainSince;
    }

    /** The meaning of a figure, decided where it depends on what stands beside it. */
    Meaning decided(int group, Written one, Meaning meaning) {
        if (one.equals(totals.get(group))) {
            return new Meaning(TOTAL, null);
        }
        return Meaning.TOTAL_OR_RECEIVED.equals(meaning.name())
                ? new Meaning(totalOrReceived(group), Doubt.AMBIGUOUS)
                : meaning;
    }

    private String totalOrReceived(int group) {
        Map<String, Written> beside = groups.get(group).named;
        boolean split =
                beside.containsKey("receivedOnline") && beside.containsKey("receivedDirect");
        boolean total = beside.containsKey(RECEIVED) || beside.containsKey("carriedOver");
        return (split && !total) || beside.containsKey(TOTAL) ? RECEIVED : TOTAL;
    }

    private void begin(Subject subject, int block) {
        groups.add(new Group(subject, block));
        current = groups.size() - 1;
    }
}
