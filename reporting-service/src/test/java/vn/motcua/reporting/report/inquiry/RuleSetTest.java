package vn.motcua.reporting.report.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Timing;
import vn.motcua.reporting.DossierStory;
import vn.motcua.reporting.RandomStories;
import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.ledger.Booking.Booked;
import vn.motcua.reporting.ledger.Bookkeeper;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Round;
import vn.motcua.reporting.report.identities.Equation;
import vn.motcua.reporting.report.identities.Identities;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** The columns one dossier is counted in. */
class RuleSetTest {

    private static final LocalDate LATER = LocalDate.parse("2022-01-01");

    @Test
    void whatWasOverdueBeforeItBeganToWaitIsOverdueAndPaused() {
        var story =
                DossierStory.of(1)
                        .received("2021-01-04T08:00", "2021-01-08T17:30")
                        .supplementRequested("2021-01-11T09:00");

        assertThat(january(story, RuleSet.DEFAULT_2021))
                .returns(1L, figures -> figures.get(Column.OPEN))
                .returns(0L, figures -> figures.get(Column.OPEN_IN_TIME))
                .returns(1L, figures -> figures.get(Column.OPEN_OVERDUE))
                .returns(1L, figures -> figures.get(Column.PAUSED));
        assertThat(january(story, RuleSet.WAITING_IN_TIME))
                .returns(1L, figures -> figures.get(Column.OPEN_IN_TIME))
                .returns(0L, figures -> figures.get(Column.OPEN_OVERDUE))
                .returns(1L, figures -> figures.get(Column.PAUSED));
        assertThat(january(story, RuleSet.WAITING_APART))
                .returns(0L, figures -> figures.get(Column.OPEN))
                .returns(0L, figures -> figures.get(Column.OPEN_OVERDUE))
                .returns(1L, figures -> figures.get(Column.PAUSED));
    }

    @ParameterizedTest
    @EnumSource(RuleSet.class)
    void whatBeganToWaitInTimeIsNeverOverdueWhileItWaits(RuleSet rules) {
        var story =
                DossierStory.of(1)
                        .received("2021-01-04T08:00", "2021-01-08T17:30")
                        .supplementRequested("2021-01-08T09:00");

        assertThat(january(story, rules)).returns(0L, figures -> figures.get(Column.OPEN_OVERDUE));
    }

    @Nested
    class AReopening {

        private final DossierStory story =
                DossierStory.of(1)
                        .received("2021-01-04T08:00", "2021-01-08T17:30")
                        .resolved("2021-01-07T15:00", Outcome.GRANTED, Timing.EARLY)
                        .reopened("2021-03-01T08:00", "2021-03-05T17:00");

        @ParameterizedTest
        @EnumSource(RuleSet.class)
        void doesNotRewriteThePast(RuleSet rules) {
            assertThat(january(story, rules))
                    .returns(1L, figures -> figures.get(Column.TOTAL))
                    .returns(1L, figures -> figures.get(Column.RESOLVED))
                    .returns(1L, figures -> figures.get(Column.RESOLVED_EARLY))
                    .returns(0L, figures -> figures.get(Column.OPEN))
                    .returns(0L, figures -> figures.get(Column.OPEN_OVERDUE))
                    .returns(0L, figures -> figures.get(Column.REOPENED));
            assertThat(figures(story, "2021-02", rules).isZero()).isTrue();
        }

        @Test
        void isCarriedOverAndShownOnItsDayAndOpenFromThenOn() {
            assertThat(figures(story, "2021-03", RuleSet.DEFAULT_2021))
                    .returns(1L, figures -> figures.get(Column.TOTAL))
                    .returns(1L, figures -> figures.get(Column.CARRIED_OVER))
                    .returns(1L, figures -> figures.get(Column.REOPENED))
                    .returns(0L, figures -> figures.get(Column.RESOLVED))
                    .returns(1L, figures -> figures.get(Column.OPEN_OVERDUE));
            assertThat(figures(story, "2021-04", RuleSet.DEFAULT_2021))
                    .returns(1L, figures -> figures.get(Column.CARRIED_OVER))
                    .returns(0L, figures -> figures.get(Column.REOPENED))
                    .returns(1L, figures -> figures.get(Column.OPEN_OVERDUE));
            assertThat(figures(story, "2021-03-01_2021-03-04", RuleSet.DEFAULT_2021))
                    .returns(1L, figures -> figures.get(Column.OPEN_IN_TIME));
        }

        @Test
        void leavesWhatWasDecidedLateVisibleAsLate() {
            var late =
                    DossierStory.of(2)
                            .received("2021-01-04T08:00", "2021-01-08T17:30")
                            .resolved("2021-01-12T15:00", Outcome.GRANTED, Timing.LATE)
                            .reopened("2021-03-01T08:00", "2021-03-05T17:00")
                            .resolved("2021-03-04T15:00", Outcome.GRANTED, Timing.EARLY);

            assertThat(figures(late, "2021-03", RuleSet.DEFAULT_2021))
                    .returns(1L, figures -> figures.get(Column.RESOLVED_EARLY))
                    .returns(0L, figures -> figures.get(Column.RESOLVED_LATE));
            assertThat(figures(late, "2021-Q1", RuleSet.DEFAULT_2021))
                    .returns(2L, figures -> figures.get(Column.TOTAL))
                    .returns(1L, figures -> figures.get(Column.RECEIVED_DIRECT))
                    .returns(1L, figures -> figures.get(Column.CARRIED_OVER))
                    .returns(2L, figures -> figures.get(Column.RESOLVED))
                    .returns(1L, figures -> figures.get(Column.RESOLVED_LATE))
                    .returns(1L, figures -> figures.get(Column.RESOLVED_EARLY));
        }

        @Test
        void balancesWhenAllOfItHappensOnOneDay() {
            var hasty =
                    DossierStory.of(3)
                            .received("2021-01-04T08:00", "2021-01-08T17:30")
                            .resolved("2021-01-04T09:00", Outcome.GRANTED, Timing.EARLY)
                            .reopened("2021-01-04T10:00", "2021-01-06T17:00")
                            .withdrawn("2021-01-04T11:00");

            assertThat(figures(hasty, "2021-01-04_2021-01-04", RuleSet.UNDECIDED_APART))
                    .returns(2L, figures -> figures.get(Column.TOTAL))
                    .returns(1L, figures -> figures.get(Column.REOPENED))
                    .returns(1L, figures -> figures.get(Column.RESOLVED))
                    .returns(1L, figures -> figures.get(Column.WITHDRAWN))
                    .returns(0L, figures -> figures.get(Column.OPEN));
        }

        @ParameterizedTest
        @EnumSource(RuleSet.class)
        void neverUnbalancesAPeriodAndCountsEachRoundOnceAtMost(RuleSet rules) {
            var random = new Random(5_611);
            for (int i = 0; i < 500; i++) {
                DossierStory any = RandomStories.next(i, random);
                for (String period : List.of("2020-11", "2021-01", "2021-Q1", "2021-02-official")) {
                    figures(any, period, rules);
                    Window window = Period.parse(period).window(LATER);
                    for (Round round : fact(any).rounds()) {
                        Figures one = rules.figures(PrefixSums.of(round, window));
                        assertThat(one.byColumn().values())
                                .as("%s of %s", period, round)
                                .allMatch(figure -> figure == 0 || figure == 1);
                    }
                }
            }
        }
    }

    private static Figures january(DossierStory story, RuleSet rules) {
        return figures(story, "2021-01", rules);
    }

    /** Of a period in which every identity holds. */
    private static Figures figures(DossierStory story, String period, RuleSet rules) {
        PrefixSums sums = PrefixSums.of(fact(story), Period.parse(period).window(LATER));
        Figures figures = rules.figures(sums);
        assertThat(Identities.of(figures, sums, rules)).allMatch(Equation::holds);
        return figures;
    }

    private static Fact fact(DossierStory story) {
        Fact fact = null;
        for (var event : story.events()) {
            fact = ((Booked) Bookkeeper.book(fact, event)).fact();
        }
        return Objects.requireNonNull(fact);
    }
}
