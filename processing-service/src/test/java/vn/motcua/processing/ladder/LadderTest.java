package vn.motcua.processing.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import static vn.motcua.processing.casework.CaseFixtures.CALENDAR;
import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.ladder.LadderFixtures.RUNGS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class LadderTest {

    @Test
    void isClimbedFromTheLowestRungToTheHighest() {
        Set<String> fired = new HashSet<>();
        for (Rung rung : RUNGS) {
            assertThat(Ladder.next(CALENDAR, RUNGS.reversed(), DUE_AT, fired))
                    .map(Warning::rung)
                    .contains(rung);
            fired.add(rung.name());
        }
        assertThat(Ladder.next(CALENDAR, RUNGS, DUE_AT, fired)).isEmpty();
    }

    /**
     * Due on Thursday 15 April 2021 at 17:00; summer hours, to 17:30, begin on the next day, and
     * Wednesday 21 April is a holiday.
     */
    @ParameterizedTest
    @CsvSource({
        "before-1-officer, 2021-04-14T10:00:00Z",
        "before-4-officer, 2021-04-09T10:00:00Z",
        "due-head,         2021-04-15T10:00:00Z",
        "after-1-head,     2021-04-16T10:30:00Z",
        "after-2-head,     2021-04-19T10:30:00Z",
        "after-4-leader,   2021-04-22T10:30:00Z"
    })
    void countsInWorkingDays(String rung, Instant moment) {
        assertThat(Ladder.next(CALENDAR, List.of(Rung.of(rung)), DUE_AT, Set.of()))
                .map(Warning::at)
                .contains(moment);
    }

    @Test
    void leavesOutWhatPassedBeforeTheCaseCame() {
        var late = new Told(DUE_AT, Set.of());

        assertThat(Ladder.next(CALENDAR, RUNGS, DUE_AT, late))
                .map(warning -> warning.rung().name())
                .contains("after-1-head");
    }

    @Test
    void namesEachRungAsItIsSet() {
        assertThat(RUNGS).allSatisfy(rung -> assertThat(Rung.of(rung.name())).isEqualTo(rung));
        assertThat(RUNGS).extracting(Rung::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "due", "due-citizen", "before-0-head", "after-x-head", "later"})
    void refusesARungThatIsNone(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rung.of(name));
    }

    @Test
    void warnsNobodyWithoutRungs() {
        Optional<Warning> next = Ladder.next(CALENDAR, List.of(), DUE_AT, Set.of());

        assertThat(next).isEmpty();
    }
}
