package vn.motcua.processing.ladder;

import static vn.motcua.processing.casework.CaseFixtures.CALENDAR;

import vn.motcua.platform.calendar.RunningCalendar;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ladder that tests climb. */
final class LadderFixtures {

    static final List<Rung> RUNGS =
            Stream.of(
                            "before-1-officer",
                            "due-officer",
                            "due-head",
                            "after-1-head",
                            "after-3-leader")
                    .map(Rung::of)
                    .toList();

    static final LadderPlan PLAN = planOf(RUNGS);

    private LadderFixtures() {}

    static LadderPlan planOf(List<Rung> rungs) {
        return new LadderPlan(
                RunningCalendar.fixed(CALENDAR),
                new LadderProperties(
                        rungs, Map.of(), Duration.ofSeconds(30), Duration.ofMinutes(10)));
    }
}
