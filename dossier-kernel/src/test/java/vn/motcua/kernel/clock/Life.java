package vn.motcua.kernel.clock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A clock as a row of a table tells it. A limit is {@code 15wd}, {@code 10d}, {@code 3s}, {@code
 * day} or {@code none}, with {@code <15:00} for a cut-off; what happens is {@code pause X Y},
 * {@code restart X Y} (suspended at X, resumed at Y), {@code stand X}, {@code extend X days} and
 * {@code reopen X limit}, one after another.
 */
final class Life {

    private final String[] words;
    private LegalClock clock;
    private int next;

    private Life(LegalClock clock, String events) {
        this.clock = clock;
        this.words = events.isBlank() ? new String[0] : events.strip().split("\\s+");
    }

    static LegalClock counted(String received, String limit, String events) {
        return new Life(LegalClock.counted(at(received), term(limit)), events).lived();
    }

    static LegalClock given(String received, String due, String events) {
        return new Life(LegalClock.given(at(received), at(due)), events).lived();
    }

    static Instant at(String shown) {
        return VietnamTime.instant(LocalDateTime.parse(shown));
    }

    static Term term(String text) {
        String[] parts = text.split("<", 2);
        LocalTime cutOff = parts.length == 1 ? null : LocalTime.parse(parts[1]);
        return new Term(limit(parts[0]), StartRule.AT_ONCE, cutOff);
    }

    private static Limit limit(String text) {
        if (text.equals("day")) {
            return Limit.SAME_DAY;
        }
        if (text.equals("none")) {
            return Limit.NONE;
        }
        if (text.endsWith("wd")) {
            return Limit.workingDays(text.replace("wd", ""));
        }
        long amount = Long.parseLong(text.substring(0, text.length() - 1));
        return text.endsWith("s") ? Limit.sessions(amount) : Limit.calendarDays(amount);
    }

    private LegalClock lived() {
        while (next < words.length) {
            String what = word();
            Instant at = at(word());
            switch (what) {
                case "pause" -> stoodStill(at, ResumptionPolicy.PAUSE);
                case "restart" -> stoodStill(at, ResumptionPolicy.RESTART);
                case "stand" -> take(new ClockEntry.Suspended(at, SuspensionReason.PAYMENT));
                case "resume" -> take(new ClockEntry.Resumed(at, ResumptionPolicy.PAUSE));
                case "extend" -> take(new ClockEntry.Extended(at, new BigDecimal(word())));
                case "reopen" -> take(new ClockEntry.Restarted(at, term(word())));
                default -> throw new IllegalArgumentException(what);
            }
        }
        return clock;
    }

    private void stoodStill(Instant at, ResumptionPolicy policy) {
        take(new ClockEntry.Suspended(at, SuspensionReason.SUPPLEMENT));
        take(new ClockEntry.Resumed(at(word()), policy));
    }

    private void take(ClockEntry entry) {
        clock = clock.with(entry);
    }

    private String word() {
        return words[next++];
    }
}
