package vn.motcua.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.reporting.DossierStory;
import vn.motcua.reporting.ledger.Booking.Booked;
import vn.motcua.reporting.ledger.Bookkeeper;
import vn.motcua.reporting.ledger.Fact;

import java.time.LocalDate;
import java.util.Objects;

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

    private static Figures january(DossierStory story, RuleSet rules) {
        return figures(story, "2021-01", rules);
    }

    /** Of a period in which every identity holds. */
    private static Figures figures(DossierStory story, String period, RuleSet rules) {
        Sums sums = KnownTotals.sums(fact(story), Window.of(Period.parse(period), LATER));
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
