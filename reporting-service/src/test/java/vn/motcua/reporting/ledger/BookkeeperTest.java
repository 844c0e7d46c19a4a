package vn.motcua.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Timing;
import vn.motcua.reporting.DossierStory;
import vn.motcua.reporting.ledger.Booking.AlreadyBooked;
import vn.motcua.reporting.ledger.Booking.Booked;
import vn.motcua.reporting.ledger.Booking.Impossible;
import vn.motcua.reporting.ledger.Booking.TooEarly;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

class BookkeeperTest {

    private final DossierStory story =
            DossierStory.of(1).received("2021-01-04T08:00", "2021-01-10T17:00");

    private static Fact fact(DossierStory story) {
        return Objects.requireNonNull(after(story.events()));
    }

    /** What the last event of the story means after all the others. */
    private static Booking next(DossierStory story) {
        var events = story.events();
        return Bookkeeper.book(after(events.subList(0, events.size() - 1)), story.last());
    }

    private static @Nullable Fact after(List<DossierEvent> events) {
        Fact fact = null;
        for (var event : events) {
            fact = ((Booked) Bookkeeper.book(fact, event)).fact();
        }
        return fact;
    }

    @Test
    void booksEachEventOnce() {
        assertThat(Bookkeeper.book(fact(story), story.last())).isEqualTo(new AlreadyBooked());
    }

    @Test
    void letsAnEventWaitForThoseBeforeIt() {
        Fact known = fact(story);
        var ahead = DossierStory.withSequence(story.claimed("2021-01-05T08:00").last(), 4);

        assertThat(Bookkeeper.book(known, ahead)).isEqualTo(new TooEarly(2));
        assertThat(Bookkeeper.book(null, ahead)).isEqualTo(new TooEarly(1));
    }

    @Test
    void remembersTheLastSequence() {
        assertThat(fact(story.claimed("2021-01-05T08:00")).sequence()).isEqualTo(2);
    }

    @Test
    void seesThatAClaimChangesNoFigure() {
        Fact before = fact(story);

        assertThat(fact(story.claimed("2021-01-05T08:00")).countsLike(before)).isTrue();
        assertThat(fact(story.withdrawn("2021-01-06T08:00")).countsLike(before)).isFalse();
    }

    @Test
    void refusesADossierThatDoesNotBeginWithItsReception() {
        assertThat(next(DossierStory.of(2).claimed("2021-01-05T08:00")))
                .isInstanceOf(Impossible.class);
    }

    @Test
    void refusesASecondReception() {
        assertThat(next(story.received("2021-01-05T08:00", null))).isInstanceOf(Impossible.class);
    }

    @Test
    void refusesToCloseOrPauseWhatIsClosed() {
        Fact closed = fact(story.resolved("2021-01-05T08:00", Outcome.GRANTED, Timing.EARLY));

        assertThat(Bookkeeper.book(closed, story.withdrawn("2021-01-06T08:00").last()))
                .isInstanceOf(Impossible.class);
        assertThat(
                        Bookkeeper.book(
                                closed,
                                DossierStory.withSequence(
                                        story.supplementRequested("2021-01-06T08:00").last(), 3)))
                .isInstanceOf(Impossible.class);
    }

    @Test
    void refusesAClosingBeforeTheReception() {
        assertThat(next(story.resolved("2021-01-04T07:59", Outcome.GRANTED, Timing.EARLY)))
                .isInstanceOf(Impossible.class);
        assertThat(
                        next(
                                DossierStory.of(2)
                                        .imported(
                                                "2021-01-04T08:00",
                                                null,
                                                "2021-01-03T08:00",
                                                ImportedOutcome.GRANTED)))
                .isInstanceOf(Impossible.class);
    }

    @Test
    void refusesAClockThatChangesInThePast() {
        assertThat(
                        next(
                                story.supplementRequested("2021-01-08T08:00")
                                        .supplemented("2021-01-07T08:00", "2021-01-20T17:00")))
                .isInstanceOf(Impossible.class);
    }

    @Test
    void refusesMomentsThatAreTypingErrors() {
        assertThat(next(DossierStory.of(2).received("0021-01-04T08:00", null)))
                .isInstanceOf(Impossible.class);
        assertThat(next(DossierStory.of(2).received("2021-01-04T08:00", "9999-01-04T08:00")))
                .isInstanceOf(Impossible.class);
    }

    @Test
    void keepsAFactOverItsJsonForm() {
        Fact paused = fact(story.supplementRequested("2021-01-06T08:00"));
        Fact closed = fact(story.withdrawn("2021-01-06T08:00"));

        assertThat(LedgerJson.fact(LedgerJson.write(paused))).isEqualTo(paused);
        assertThat(LedgerJson.fact(LedgerJson.write(closed))).isEqualTo(closed);
    }

    @Test
    void keepsATotalsKeyOverItsText() {
        var key = new TotalKey(DossierStory.KTHT, LocalDate.parse("2021-01-04"), 3);

        assertThat(key.text()).isEqualTo("vu-quang|KTHT|1.013225|COUNTER|2021-01-04|3");
        assertThat(TotalKey.parse(key.text())).isEqualTo(key);
    }
}
