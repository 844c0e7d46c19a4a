package vn.motcua.processing.ladder;

import vn.motcua.kernel.clock.WorkingCalendar;
import vn.motcua.kernel.event.Role;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One warning of a ladder.
 *
 * @param workingDays after the due date; negative before it, 0 at it
 * @param to OFFICER, HEAD or LEADER
 */
record Rung(int workingDays, Role to) implements Comparable<Rung> {

    private static final Pattern NAME =
            Pattern.compile("(due|before-[1-9]\\d?|after-[1-9]\\d?)-(officer|head|leader)");

    private static final Set<Role> WARNED = Set.of(Role.OFFICER, Role.HEAD, Role.LEADER);

    private static final Comparator<Rung> IN_ORDER =
            Comparator.comparingInt(Rung::workingDays).thenComparing(Rung::to);

    Rung {
        if (!WARNED.contains(to)) {
            throw new IllegalArgumentException("nobody warns a " + to);
        }
    }

    /**
     * The rung of a name such as {@code before-1-officer}, {@code due-head} or {@code
     * after-3-leader}.
     *
     * <p>Public, for settings are converted by it.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Rung of(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no rung such as before-1-officer, due-head or after-3-leader"
                            .formatted(name));
        }
        String when = matcher.group(1);
        int days = when.equals("due") ? 0 : Integer.parseInt(when.substring(when.indexOf('-') + 1));
        return new Rung(
                when.startsWith("before") ? -days : days,
                Role.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)));
    }

    /** Unique within a ladder, and the same whatever else the ladder has. */
    String name() {
        String when =
                switch (Integer.signum(workingDays)) {
                    case -1 -> "before-" + -workingDays;
                    case 0 -> "due";
                    default -> "after-" + workingDays;
                };
        return when + "-" + to.name().toLowerCase(Locale.ROOT);
    }

    /** When it warns: so many working days before at the same time of day, after at their end. */
    Instant moment(WorkingCalendar calendar, Instant dueAt) {
        return workingDays == 0 ? dueAt : calendar.plusWorkingDays(dueAt, workingDays);
    }

    @Override
    public int compareTo(Rung other) {
        return IN_ORDER.compare(this, other);
    }
}
