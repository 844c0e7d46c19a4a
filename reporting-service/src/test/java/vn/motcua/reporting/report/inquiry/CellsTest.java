package vn.motcua.reporting.report.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.reporting.RandomStories;
import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.ledger.Booking.Booked;
import vn.motcua.reporting.ledger.Bookkeeper;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class CellsTest {

    private static final LocalDate LATER = LocalDate.parse("2022-01-01");

    private static final List<Window> WINDOWS =
            List.of(
                    Period.parse("2020-11").window(LATER),
                    Period.parse("2021-01").window(LATER),
                    Period.parse("2021-Q1").window(LATER),
                    Period.parse("2021-02-official").window(LATER),
                    Period.parse("2021").window(LocalDate.parse("2021-02-10")),
                    Period.parse("2021-02-10_2021-02-10").window(LocalDate.parse("2021-02-10")));

    private final List<Round> rounds = rounds();

    @ParameterizedTest
    @EnumSource(RuleSet.class)
    void aColumnHoldsForTheRoundsItsFigureCounts(RuleSet rules) {
        for (Window window : WINDOWS) {
            var cells = new Cells(window, rules);
            for (Round round : rounds) {
                Figures figures = rules.figures(PrefixSums.of(round, window));
                for (Column column : Column.values()) {
                    assertThat(cells.of(column).holds(round))
                            .as("%s in %s of %s", column, window, round)
                            .isEqualTo(figures.get(column) == 1);
                }
            }
        }
    }

    private static List<Round> rounds() {
        var random = new Random(7_331);
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Fact fact = null;
            for (var event : RandomStories.next(i, random).events()) {
                fact = ((Booked) Bookkeeper.book(fact, event)).fact();
            }
            if (fact != null) {
                rounds.addAll(fact.rounds());
            }
        }
        return rounds;
    }
}
