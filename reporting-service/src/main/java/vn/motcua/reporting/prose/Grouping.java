package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.prose.Subjects.Subject;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps together what is about the same unit and period. A new group begins with a new paragraph,
 * with another unit or period, and when a figure is given again that was different before.
 */
final class Grouping {

    private final Sentences sentences;
    private final Subjects subjects;
    private final List<Map<String, BigDecimal>> named = new ArrayList<>();
    private Subject subject = Subject.NONE;
    private int block = -1;
    private @Nullable Phrase main;
    private int mainSince = -1;

    Grouping(Sentences sentences, Subjects subjects) {
        this.sentences = sentences;
        this.subjects = subjects;
    }

    /** Comes to the next figure. */
    void enter(Written one) {
        Subject here = subjects.at(one.begin());
        int now = sentences.at(one.begin()).block();
        boolean compared = subjects.isComparing(one.begin());
        if (now != block || (!compared && !here.isSameAs(subject))) {
            begin();
            subject = here;
        } else if (!compared) {
            subject = here;
        }
        block = now;
    }

    /** Puts the figure into its group and says which that is. */
    int place(Written one, Meaning meaning) {
        String name = meaning.name();
        if (name == null || one.percent()) {
            return named.size() - 1;
        }
        BigDecimal before = named.getLast().get(name);
        if (before != null && before.compareTo(one.value()) != 0) {
            begin();
        }
        named.getLast().put(name, one.value());
        if (Meaning.main(name) != null) {
            mainSince = main == Meaning.main(name) ? mainSince : one.begin();
            main = Meaning.main(name);
        }
        return named.size() - 1;
    }

    Subject subject() {
        return subject;
    }

    @Nullable Phrase main() {
        return main;
    }

    int mainSince() {
        return mainSince;
    }

    /** The same figures, with those decided that depend on what stands beside them. */
    List<Figure> decided(List<Figure> figures) {
        Map<Integer, String> decisions = new HashMap<>();
        return figures.stream()
                .map(one ->
                        Meaning.TOTAL_OR_RECEIVED.equals(one.name())
                                ? one.meaning(
                                        new Meaning(
                                                decisions.computeIfAbsent(
                                                        one.group(), this::totalOrReceived),
                                                Doubt.AMBIGUOUS))
                                : one)
                .toList();
    }

    private String totalOrReceived(int group) {
        Map<String, BigDecimal> beside = named.get(group);
        boolean split =
                beside.containsKey("receivedOnline") && beside.containsKey("receivedDirect");
        boolean total = beside.containsKey("received") || beside.containsKey("carriedOver");
        return (split && !total) || beside.containsKey("total") ? "received" : "total";
    }

    private void begin() {
        named.add(new HashMap<>());
        main = null;
        mainSince = -1;
    }
}
