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

class PartialSumsTest {

    private final Map<String, byte[]> stored = new HashMap<>();

    @Test
    void areTheSumsOfWhatTheFactsPostHoweverOftenTheyAreSettledAndForgotten() {
        var random = new Random(5);
        for (int most : new int[] {0, 50, 1_000_000}) {
            stored.clear();
            var sums = new PartialSums(4, most);
            Map<String, Counts> expected = new HashMap<>();
            for (int i = 0; i < 500; i++) {
                Fact fact = null;
                for (DossierEvent event : RandomStories.next(i, random).events()) {
                    if (Bookkeeper.book(fact, event) instanceof Booked(Fact after)) {
                        sums.change(fact, after);
                        fact = after;
                    }
                    if (random.nextInt(40) == 0) {
                        settle(sums);
                    }
                }
                if (fact != null) {
                    Postings.of(fact)
                            .entries()
                            .forEach((at, counts) -> expected.merge(key(at), counts, Counts::plus));
                }
            }
            settle(sums);

            expected.values().removeIf(Counts::isZero);
            Map<String, Counts> found = new HashMap<>();
            stored.forEach((key, bytes) -> found.put(key, Counts.read(bytes)));
            found.values().removeIf(Counts::isZero);
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void onlyWhatChangedIsSettled() {
        var sums = new PartialSums(0, 100);
        Fact fact =
                ((Booked)
                                Bookkeeper.book(
                                        null,
                                        DossierStory.of(1)
                                                .received("2021-01-04T08:00", null)
                                                .last()))
                        .fact();
        sums.change(null, fact);
        settle(sums);
        stored.clear();
        sums.change(fact, fact);
        settle(sums);

        assertThat(stored).isEmpty();
    }

    private void settle(PartialSums sums) {
        sums.settle(stored::get, stored::put);
    }

    private static String key(Postings.Entry at) {
        return new TotalKey(at.dimensions(), at.day(), 4).text();
    }
}
