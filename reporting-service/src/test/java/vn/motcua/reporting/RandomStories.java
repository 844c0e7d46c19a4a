package vn.motcua.reporting;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Timing;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.reporting.ledger.Dimensions;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntSupplier;

/** Draws lives of dossiers, the same ones for the same seed. */
public final class RandomStories {

    public static final LocalDate FIRST_DAY = LocalDate.parse("2020-11-01");
    public static final LocalDate LAST_DAY = LocalDate.parse("2021-05-31");

    /** Within which they begin. */
    public static final int HOURS = 24 * 200;

    private static final List<String> AGENCIES =
            List.of("vu-quang", "vu-quang.duc-linh", "vu-quang.an-phu", "vu-quang.gone", "nowhere");
    private static final List<String> DEPARTMENTS = List.of("KTHT", "TU_PHAP", "TNMT");
    private static final List<String> OFFICERS = List.of("an", "binh", "chi");
    private static final List<String> PROCEDURES =
            List.of("1.013225", "1.001193", "2.000815", "9.999999");

    private final Random random;
    private final DossierStory story;
    private final LocalDateTime end;
    private LocalDateTime now;
    private @Nullable LocalDateTime due;

    private RandomStories(int number, IntSupplier hour, Random random) {
        this.random = random;
        this.story = DossierStory.of(number, dimensions(random));
        this.now = FIRST_DAY.atTime(8, 0).plusHours(hour.getAsInt());
        this.end = LAST_DAY.atStartOfDay();
        this.due = random.nextInt(10) == 0 ? null : now.plusDays(random.nextInt(25));
    }

    public static DossierStory next(int number, Random random) {
        return next(number, () -> random.nextInt(HOURS), random);
    }

    /** One that begins so many of the {@link #HOURS} after the first day's morning. */
    public static DossierStory next(int number, IntSupplier hour, Random random) {
        var draw = new RandomStories(number, hour, random);
        if (random.nextInt(4) == 0) {
            draw.story.learnedAfter(Duration.ofHours(random.nextInt(24 * 40)));
        }
        draw.begin();
        return draw.story;
    }

    /** All histories as a consumer may get them: interleaved, each in order, some events twice. */
    public static List<DossierEvent> delivered(List<List<DossierEvent>> histories, Random random) {
        List<Integer> turns = new ArrayList<>();
        for (int i = 0; i < histories.size(); i++) {
            turns.addAll(Collections.nCopies(histories.get(i).size(), i));
        }
        Collections.shuffle(turns, random);
        int[] next = new int[histories.size()];
        List<DossierEvent> delivered = new ArrayList<>();
        for (int dossier : turns) {
            delivered.add(histories.get(dossier).get(next[dossier]));
            if (random.nextInt(8) == 0) {
                delivered.add(histories.get(dossier).get(random.nextInt(next[dossier] + 1)));
            }
            next[dossier]++;
        }
        return delivered;
    }

    private static Dimensions dimensions(Random random) {
        return new Dimensions(
                new AgencyId(one(AGENCIES, random)),
                new DepartmentCode(one(DEPARTMENTS, random)),
                new ProcedureCode(one(PROCEDURES, random)),
                one(List.of(Channel.values()), random));
    }

    private void begin() {
        switch (random.nextInt(5)) {
            case 0 -> importClosed();
            case 1 -> {
                story.imported(text(now), due(), null, null);
                live();
            }
            default -> {
                story.received(text(now), due());
                live();
            }
        }
    }

    private void importClosed() {
        story.imported(
                text(now),
                due(),
                text(now.plusHours(random.nextInt(24 * 40))),
                one(List.of(ImportedOutcome.values()), random));
    }

    private void live() {
        while (random.nextInt(3) > 0 && passes(3)) {
            changeHands();
        }
        while (due != null && random.nextInt(3) == 0 && passes(6)) {
            interrupt();
        }
        while (random.nextInt(3) == 0 && passes(6)) {
            story.handedOver(text(now), one(DEPARTMENTS, random));
            if (random.nextBoolean() && passes(2)) {
                changeHands();
            }
        }
        if (random.nextInt(5) > 0 && passes(30)) {
            close();
            reopen();
        }
    }

    private void changeHands() {
        String officer = one(OFFICERS, random);
        switch (random.nextInt(4)) {
            case 0 -> story.released(text(now), officer);
            case 1 -> story.reassigned(text(now), null, officer);
            default -> story.claimed(text(now), officer);
        }
    }

    private void reopen() {
        if (now.isBefore(end) && random.nextInt(3) == 0 && passes(20)) {
            due = random.nextInt(5) == 0 ? null : now.plusDays(random.nextInt(15));
            story.reopened(text(now), due());
            live();
        }
    }

    private void interrupt() {
        String before = text(Objects.requireNonNull(due));
        LocalDateTime newDue = now.plusDays(random.nextInt(20) - 3);
        switch (random.nextInt(5)) {
            case 0 -> story.extended(text(now), before, text(newDue));
            case 1 -> story.reprojected(text(now), before, text(newDue));
            case 2 -> {
                story.supplementRequested(text(now));
                if (!passes(15)) {
                    return;
                }
                story.supplemented(text(now), text(newDue));
            }
            case 3 -> {
                if (!waitForBoth(newDue)) {
                    return;
                }
            }
            default -> {
                story.paymentRequested(text(now));
                if (!passes(15)) {
                    return;
                }
                story.paymentSettled(text(now), text(newDue));
            }
        }
        due = newDue;
    }

    /** Waits for a supplement and a payment at once, which come in either order. */
    private boolean waitForBoth(LocalDateTime newDue) {
        story.supplementRequested(text(now));
        if (!passes(2)) {
            return false;
        }
        story.paymentRequested(text(now));
        if (random.nextInt(3) == 0) {
            story.reprojected(text(now), text(newDue), text(newDue));
        }
        boolean moneyFirst = random.nextBoolean();
        for (int answers = 0; answers < 2; answers++) {
            if (!passes(10)) {
                return false;
            }
            if (moneyFirst == (answers == 0)) {
                story.paymentSettled(text(now), text(newDue));
            } else {
                story.supplemented(text(now), text(newDue));
            }
        }
        return true;
    }

    private void close() {
        switch (random.nextInt(8)) {
            case 0 -> story.withdrawn(text(now));
            case 1 -> story.returned(text(now));
            case 2 -> story.lapsed(text(now));
            default -> {
                var outcome = random.nextInt(6) == 0 ? Outcome.REFUSED : Outcome.GRANTED;
                story.resolved(text(now), outcome, timing());
                if (passes(10)) {
                    story.delivered(text(now));
                }
            }
        }
    }

    private @Nullable Timing timing() {
        return due == null ? null : Timing.of(now.toLocalDate(), due.toLocalDate());
    }

    /** Lets some hours pass; false when the story's time is over. */
    private boolean passes(int days) {
        now = now.plusHours(random.nextInt(24 * days));
        return now.isBefore(end);
    }

    private static <T> T one(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String text(LocalDateTime time) {
        return time.toString();
    }

    private @Nullable String due() {
        return due == null ? null : text(due);
    }
}
