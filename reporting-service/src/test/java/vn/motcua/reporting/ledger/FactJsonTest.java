package vn.motcua.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Timing;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.reporting.DossierStory;
import vn.motcua.reporting.RandomStories;
import vn.motcua.reporting.ledger.Booking.Booked;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The written form of facts and sums, against the one the mapper makes of them. */
class FactJsonTest {

    private static final Fact PLAIN =
            Fact.received(
                    DossierStory.of(1).id(),
                    new DossierCode("1"),
                    DossierStory.KTHT,
                    Instant.parse("2021-01-04T01:00:00Z"),
                    null);

    @Test
    void everyFactIsWrittenAsTheMapperWritesIt() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            Fact fact = null;
            for (DossierEvent event : RandomStories.next(i, random).events()) {
                if (Bookkeeper.book(fact, event) instanceof Booked(Fact after)) {
                    fact = after;
                    assertWrittenAsMapped(after);
                    assertThat(LedgerJson.fact(LedgerJson.write(after))).isEqualTo(after);
                }
            }
        }
    }

    @Test
    void codesMayHoldAnythingThatCanBePrinted() {
        for (String code : List.of("H27/\"1\"", "a\\b", "Số 1 – đất", "𝟙", "x y")) {
            assertWrittenAsMapped(
                    Fact.received(
                            PLAIN.dossierId(),
                            new DossierCode(code),
                            PLAIN.dimensions(),
                            PLAIN.receivedAt(),
                            null));
        }
    }

    @Test
    void momentsAreWrittenAsPreciselyAsTheyAre() {
        for (String moment :
                List.of(
                        "1900-01-01T00:00:00.000000001Z",
                        "1969-12-31T23:59:59.999Z",
                        "2021-04-08T01:30:00.250Z",
                        "2021-04-08T01:30:00.000250Z",
                        "2021-12-31T23:59:59.120Z",
                        "+10000-01-01T00:00:00Z",
                        "0000-01-01T00:00:00Z",
                        "0001-01-01T00:00:00Z")) {
            var clock =
                    new ClockState(
                            Instant.parse(moment),
                            Instant.parse(moment),
                            Set.of(Pause.PAYMENT, Pause.SUPPLEMENT),
                            Instant.parse(moment));
            assertWrittenAsMapped(PLAIN.withClock(clock));
        }
    }

    @Test
    void aClosingWithoutTimingSaysSo() {
        assertWrittenAsMapped(
                PLAIN.closed(new Closing(PLAIN.receivedAt(), Ending.WITHDRAWN, null)));
        assertWrittenAsMapped(
                PLAIN.closed(new Closing(PLAIN.receivedAt(), Ending.GRANTED, Timing.LATE)));
    }

    @Test
    void countsAreWrittenByTheNamesOfTheirAccounts() {
        assertThat(LedgerJson.write(Counts.NONE)).asString(UTF_8).isEqualTo("{}");
        assertThat(LedgerJson.write(Counts.of(Map.of(Account.RECEIVED, 3L, Account.OPEN, -12L))))
                .asString(UTF_8)
                .isEqualTo("{\"RECEIVED\":3,\"OPEN\":-12}");
    }

    private static void assertWrittenAsMapped(Fact fact) {
        assertThat(LedgerJson.write(fact))
                .asString(UTF_8)
                .isEqualTo(new String(LedgerJson.mapped(fact), UTF_8));
    }
}
