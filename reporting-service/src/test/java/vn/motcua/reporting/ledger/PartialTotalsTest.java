package vn.motcua.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.reporting.DossierStory;
import vn.motcua.reporting.RandomStories;
import vn.motcua.reporting.ledger.Booking.Booked;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

class PartialTotalsTest {

    private final Map<String, byte[]> stored = new HashMap<>();

    @Test
    void areTheSumsOfWhatTheFactsPostHoweverOftenTheyAreSettledAndForgotten() {
        var random = new Random(5);
        for (int most : new int[] {0, 50, 1_000_000}) {
            stored.clear();
            var totals = new PartialTotals(4, most);
            Map<String, Counts> expected = new HashMap<>();
            for (int i = 0; i < 500; i++) {
                Fact fact = null;
                for (DossierEvent event : RandomStories.next(i, random).events()) {
                    if (Bookkeeper.book(fact, event) instanceof Booked(Fact after)) {
                        totals.change(fact, after);
                        fact = after;
                    }
                    if (random.nextInt(40) == 0) {
                        settle(totals);
                    }
                }
                if (fact != null) {
                    Postings.of(fact)
                            .entries()
                            .forEach((at, counts) -> expected.merge(key(at), counts, Counts::plus));
                }
            }
            settle(totals);

            expected.values().removeIf(Counts::isZero);
            Map<String, Counts> found = new HashMap<>();
            stored.forEach((key, bytes) -> found.put(key, Counts.read(bytes)));
            found.values().removeIf(Counts::isZero);
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void onlyWhatChangedIsSettled() {
        var totals = new PartialTotals(0, 100);
        Fact fact =
                ((Booked)
                                Bookkeeper.book(
                                        null,
                                        DossierStory.of(1)
                                                .received("2021-01-04T08:00", null)
                                                .last()))
                        .fact();
        totals.change(null, fact);
        settle(totals);
        stored.clear();
        totals.change(fact, fact);
        settle(totals);

        assertThat(stored).isEmpty();
    }

    private void settle(PartialTotals totals) {
        totals.settle(stored::get, stored::put);
    }

    private static String key(Postings.Entry at) {
        return new TotalKey(at.dimensions(), at.day(), 4).text();
    }
}
