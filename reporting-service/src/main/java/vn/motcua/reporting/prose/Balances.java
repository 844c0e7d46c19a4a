package vn.motcua.reporting.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sums that figures of one group must make. */
final class Balances {

    /** What prose leaves out is seldom as little as this; a slip of the pen often is. */
    private static final long SLIP = 10;

    private static final long SLIP_SHARE = 50;

    private static final List<String> TOTAL = List.of("total");
    private static final List<String> ASIDE = List.of("paused", "withdrawn", "returned", "refused");

    /**
     * A whole and its parts.
     *
     * @param strict whether the parts are all there can be, so that any difference is an error
     */
    private record Form(String key, List<String> whole, List<String> parts, boolean strict) {}

    /** A whole and its parts as a text has them. */
    record Balance(String key, Map<String, Figure> whole, Map<String, Figure> parts) {

        long difference() {
            return sum(whole) - sum(parts);
        }

        private static long sum(Map<String, Figure> figures) {
            return figures.values().stream().mapToLong(Figure::count).sum();
        }

        private long size() {
            return sum(whole);
        }
    }

    private final Map<String, Figure> group;
    private final List<Balance> balances = new ArrayList<>();

    private Balances(Map<String, Figure> group) {
        this.group = group;
    }

    /** Those the figures of a group allow: each that holds, and each that must and does not. */
    static List<Balance> of(Map<String, Figure> group) {
        var made = new Balances(group);
        made.amounts();
        made.parts(
                "resolved",
                "resolved",
                List.of("resolvedEarly", "resolvedOnTime"),
                Meaning.RESOLVED_IN_TIME,
                "resolvedLate");
        made.parts(
                Meaning.DUE,
                Meaning.DUE,
                List.of(Meaning.DUE_EARLY, Meaning.DUE_ON_TIME),
                Meaning.DUE_IN_TIME,
                Meaning.DUE_LATE);
        made.add(strict("open-parts", List.of("open"), List.of("openInTime", "openOverdue")));
        made.endings();
        return made.balances;
    }

    private void amounts() {
        List<String> channels = new ArrayList<>(List.of("receivedOnline", "receivedDirect"));
        if (group.containsKey(Meaning.RECEIVED_BY_POST)) {
            channels.add(Meaning.RECEIVED_BY_POST);
        }
        List<String> all = new ArrayList<>(channels);
        all.add("carriedOver");
        boolean received = add(strict("total-received", TOTAL, List.of("carriedOver", "received")));
        if (received) {
            add(strict("total-parts", TOTAL, all));
        }
        add(strict("received-parts", List.of("received"), channels));
    }

    private void parts(
            String key, String whole, List<String> inTime, String together, String late) {
        List<String> all = new ArrayList<>(inTime);
        all.add(late);
        add(strict(key + "-parts", List.of(whole), all));
        add(strict(key + "-in-time-late", List.of(whole), List.of(together, late)));
        add(strict(key + "-in-time", List.of(together), inTime));
        if (!group.containsKey(inTime.getFirst()) && !group.containsKey(together)) {
            add(loose(key + "-on-time-late", List.of(whole), List.of(inTime.getLast(), late)));
        }
    }

    /** What came in is resolved or open; some of it may have been set aside. */
    private void endings() {
        List<String> resolved = List.of("resolved");
        if (!group.containsKey("resolved")) {
            resolved = List.of(Meaning.RESOLVED_IN_TIME, "resolvedLate");
        }
        List<String> open = List.of("open");
        if (!group.containsKey("open")) {
            open = List.of("openInTime", "openOverdue");
        }
        boolean all = true;
        if (!group.containsKey("open") && !group.containsKey("openOverdue")) {
            open = List.of("openInTime");
            all = false;
        }
        List<String> both = new ArrayList<>(resolved);
        both.addAll(open);
        if (group.containsKey("total")) {
            ending(new Form("total-resolved-open", TOTAL, both, all));
            endingIfItHolds(
                    strict("received-resolved-open", List.of("carriedOver", "received"), both));
        } else if (group.containsKey("carriedOver")) {
            ending(strict("received-resolved-open", List.of("carriedOver", "received"), both));
        } else {
            ending(loose("received-resolved-open", List.of("received"), both));
        }
    }

    /** Where it does not, the total's own sums say so already. */
    private void endingIfItHolds(Form form) {
        if (isThere(form) && balance(form).difference() == 0) {
            add(form);
        }
    }

    private void ending(Form form) {
        List<String> aside = ASIDE.stream().filter(group::containsKey).toList();
        List<Form> ways = new ArrayList<>(List.of(form));
        for (String one : aside) {
            List.copyOf(ways).forEach(way -> ways.add(with(way, one)));
        }
        ways.stream()
                .filter(this::isThere)
                .min(Comparator.comparingLong(way -> Math.abs(balance(way).difference())))
                .ifPresent(this::add);
    }

    private static Form with(Form form, String aside) {
        List<String> more = new ArrayList<>(form.parts());
        more.add(aside);
        return new Form(form.key(), form.whole(), more, form.strict());
    }

    /** Whether nothing was found to be wrong. */
    private boolean add(Form form) {
        if (!isThere(form)) {
            return true;
        }
        Balance balance = balance(form);
        if (form.strict() || isSlip(balance.difference(), balance.size())) {
            balances.add(balance);
        }
        return balance.difference() == 0;
    }

    /** Whether a whole differs from its parts by nothing, or by as little as a slip of the pen. */
    static boolean isSlip(long difference, long whole) {
        long size = Math.abs(difference);
        return size <= SLIP && size * SLIP_SHARE <= whole;
    }

    private boolean isThere(Form form) {
        return group.keySet().containsAll(form.whole()) && group.keySet().containsAll(form.parts());
    }

    private Balance balance(Form form) {
        return new Balance(form.key(), some(form.whole()), some(form.parts()));
    }

    private Map<String, Figure> some(List<String> names) {
        Map<String, Figure> some = new LinkedHashMap<>();
        for (String name : names) {
            Figure figure = group.get(name);
            if (figure != null) {
                some.put(name, figure);
            }
        }
        return some;
    }

    private static Form strict(String key, List<String> whole, List<String> parts) {
        return new Form(key, whole, parts, true);
    }

    private static Form loose(String key, List<String> whole, List<String> parts) {
        return new Form(key, whole, parts, false);
    }
}
