package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.prose.Phrase.Found;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a figure counts, by the phrases beside it.
 *
 * @param name of a published figure, or one of this class's own; absent when in doubt
 */
record Meaning(@Nullable String name, @Nullable Doubt doubt) {

    /** Column (3), or what came in: the figures beside it decide. */
    static final String TOTAL_OR_RECEIVED = "totalOrReceived";

    /** Before time and on time together. */
    static final String RESOLVED_IN_TIME = "resolvedInTime";

    /** By post, where what was brought in person is counted apart. */
    static final String RECEIVED_BY_POST = "receivedByPost";

    /** Those whose term ended in the period, and what is said of them. */
    static final String DUE = "due";

    static final String DUE_EARLY = "dueEarly";
    static final String DUE_ON_TIME = "dueOnTime";
    static final String DUE_IN_TIME = "dueInTime";
    static final String DUE_LATE = "dueLate";

    static final Meaning NONE = new Meaning(null, Doubt.NO_PHRASE);
    static final Meaning AMBIGUOUS = new Meaning(null, Doubt.AMBIGUOUS);

    private static final Set<Phrase> PARTS =
            EnumSet.of(Phrase.EARLY, Phrase.ON_TIME, Phrase.IN_TIME, Phrase.NOT_DUE, Phrase.LATE);
    private static final Set<Phrase> CHANNELS =
            EnumSet.of(Phrase.ONLINE, Phrase.DIRECT, Phrase.POST);
    private static final Set<Phrase> ENDINGS = EnumSet.of(Phrase.RESOLVED, Phrase.OPEN);
    private static final Set<Phrase> ASIDE =
            EnumSet.of(Phrase.PAUSED, Phrase.WITHDRAWN, Phrase.RETURNED, Phrase.REFUSED);

    /**
     * Decides.
     *
     * @param main whether the text speaks of what is resolved or of what is open
     * @param here whether it began to in the same sentence
     */
    static Meaning of(List<Found> found, @Nullable Phrase main, boolean here) {
        if (found.isEmpty()) {
            return NONE;
        }
        Set<Phrase> said = EnumSet.noneOf(Phrase.class);
        found.forEach(one -> said.add(one.phrase()));
        if (has(said, CHANNELS)) {
            return channel(said, here && main != null);
        }
        if (has(said, PARTS)) {
            return part(said, whole(said, main));
        }
        if (has(said, ASIDE)) {
            return aside(said);
        }
        if (said.contains(Phrase.CARRIED_OVER)) {
            return said.contains(Phrase.RESOLVED) ? AMBIGUOUS : named("carriedOver");
        }
        if (said.contains(Phrase.ALL)) {
            return named("total");
        }
        if (said.contains(Phrase.DUE)) {
            return named(DUE);
        }
        if (has(said, ENDINGS)) {
            return ending(found);
        }
        return said.equals(EnumSet.of(Phrase.LEFT))
                ? main == Phrase.RESOLVED ? named("open") : AMBIGUOUS
                : amount(said);
    }

    /** The part of the text that figures such as "late" are about from here on. */
    static @Nullable Phrase main(String name) {
        return switch (name) {
            case "resolved", "resolvedEarly", "resolvedOnTime", "resolvedLate", RESOLVED_IN_TIME ->
                    Phrase.RESOLVED;
            case "open", "openInTime", "openOverdue" -> Phrase.OPEN;
            case DUE, DUE_EARLY, DUE_ON_TIME, DUE_IN_TIME, DUE_LATE -> Phrase.DUE;
            default -> null;
        };
    }

    private static @Nullable Phrase whole(Set<Phrase> said, @Nullable Phrase main) {
        if (said.contains(Phrase.OPEN)) {
            return Phrase.OPEN;
        }
        if (said.contains(Phrase.DUE)) {
            return Phrase.DUE;
        }
        return said.contains(Phrase.RESOLVED) && main != Phrase.DUE ? Phrase.RESOLVED : main;
    }

    private static Meaning channel(Set<Phrase> said, boolean ofAnEnding) {
        boolean amount =
                said.contains(Phrase.RECEIVED)
                        || said.contains(Phrase.NEW)
                        || said.contains(Phrase.TOTAL)
                        || said.contains(Phrase.HANDLED);
        boolean online = said.contains(Phrase.ONLINE);
        boolean offline = said.contains(Phrase.DIRECT) || said.contains(Phrase.POST);
        if ((online && offline)
                || has(said, PARTS)
                || has(said, ENDINGS)
                || (ofAnEnding && !amount)) {
            return AMBIGUOUS;
        }
        if (online) {
            return named("receivedOnline");
        }
        return named(said.contains(Phrase.DIRECT) ? "receivedDirect" : RECEIVED_BY_POST);
    }

    private static Meaning part(Set<Phrase> said, @Nullable Phrase main) {
        Set<Phrase> parts = EnumSet.copyOf(said);
        parts.retainAll(PARTS);
        boolean due = main == Phrase.DUE;
        if (parts.equals(EnumSet.of(Phrase.EARLY, Phrase.ON_TIME))) {
            return named(due ? DUE_IN_TIME : RESOLVED_IN_TIME);
        }
        if (parts.contains(Phrase.NOT_DUE)) {
            parts.remove(Phrase.IN_TIME);
        }
        if (parts.size() > 1) {
            return AMBIGUOUS;
        }
        if (parts.contains(Phrase.NOT_DUE)) {
            return named("openInTime");
        }
        if (parts.contains(Phrase.EARLY)) {
            return named(due ? DUE_EARLY : "resolvedEarly");
        }
        if (parts.contains(Phrase.ON_TIME)) {
            return named(due ? DUE_ON_TIME : "resolvedOnTime");
        }
        if (main == null) {
            return AMBIGUOUS;
        }
        if (parts.contains(Phrase.LATE)) {
            return named(due ? DUE_LATE : main == Phrase.OPEN ? "openOverdue" : "resolvedLate");
        }
        return named(due ? DUE_IN_TIME : main == Phrase.OPEN ? "openInTime" : RESOLVED_IN_TIME);
    }

    private static Meaning aside(Set<Phrase> said) {
        Set<Phrase> aside = EnumSet.copyOf(said);
        aside.retainAll(ASIDE);
        return aside.size() == 1
                ? named(aside.iterator().next().name().toLowerCase(Locale.ROOT))
                : AMBIGUOUS;
    }

    private static Meaning ending(List<Found> found) {
        return found.reversed().stream()
                .map(Found::phrase)
                .filter(ENDINGS::contains)
                .findFirst()
                .map(last -> named(last == Phrase.OPEN ? "open" : "resolved"))
                .orElse(AMBIGUOUS);
    }

    private static Meaning amount(Set<Phrase> said) {
        if (said.contains(Phrase.NEW)) {
            return named("received");
        }
        if (said.contains(Phrase.HANDLED)
                || (said.contains(Phrase.TOTAL) && said.contains(Phrase.RECEIVED))) {
            return named(TOTAL_OR_RECEIVED);
        }
        return named(said.contains(Phrase.TOTAL) ? "total" : "received");
    }

    private static Meaning named(String name) {
        return new Meaning(name, null);
    }

    private static boolean has(Set<Phrase> said, Set<Phrase> some) {
        return some.stream().anyMatch(said::contains);
    }
}
