package vn.motcua.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static vn.motcua.reporting.DossierStory.moment;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.event.Timing;
import vn.motcua.reporting.DossierStory;
import vn.motcua.reporting.Recount;
import vn.motcua.reporting.closing.ClosingJson;
import vn.motcua.reporting.ledger.Booking.AlreadyBooked;
import vn.motcua.reporting.ledger.Booking.Booked;
import vn.motcua.reporting.ledger.Booking.Impossible;
import vn.motcua.reporting.ledger.Booking.TooEarly;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

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
    void seesThatAFiledPaperChangesNothing() {
        Fact before = fact(story);
        var paper = new Change.PaperFiled(new UUID(0, 1), null, "application/pdf", 1, "00");

        assertThat(fact(story.then("2021-01-05T08:00", paper)).countsLike(before)).isTrue();
        assertThat(fact(story.withdrawn("2021-01-06T08:00")).countsLike(before)).isFalse();
    }

    @Test
    void listsADossierAnewWhenAnOfficerClaimsItAndCountsItAsBefore() {
        Fact before = fact(story);
        Fact claimed = fact(story.claimed("2021-01-05T08:00"));

        assertThat(claimed.countsLike(before)).isFalse();
        assertThat(Postings.of(claimed).minus(Postings.of(before)).entries()).isEmpty();
    }

    @Test
    void listsADossierByItsNewCodeAndCountsItAsBeforeAlsoWhenItIsClosed() {
        Fact closed = fact(story.withdrawn("2021-01-06T08:00"));
        Fact recoded = fact(story.recoded("2021-01-07T08:00", "H27-9"));

        assertThat(recoded.code().value()).isEqualTo("H27-9");
        assertThat(recoded.countsLike(closed)).isFalse();
        assertThat(Postings.of(recoded).minus(Postings.of(closed)).entries()).isEmpty();
        assertThat(recoded.journal()).isEqualTo(closed.journal());
    }

    @Nested
    class TheHandsOfADossier {

        @Test
        void areThoseOfWhoClaimedItWasGivenItOrNobodys() {
            story.claimed("2021-01-04T09:00", "an")
                    .reassigned("2021-01-05T08:00", "an", "binh")
                    .released("2021-01-06T08:00", "binh")
                    .claimed("2021-01-06T09:00", "chi");

            assertThat(hands(fact(story)))
                    .containsExactly(
                            "KTHT - 08:00 01-04..09:00 01-04",
                            "KTHT an 09:00 01-04..08:00 01-05",
                            "KTHT binh 08:00 01-05..08:00 01-06",
                            "KTHT - 08:00 01-06..09:00 01-06",
                            "KTHT chi 09:00 01-06..");
        }

        @Test
        void areNobodysInTheDepartmentItIsHandedOverTo() {
            story.claimed("2021-01-04T09:00", "an")
                    .handedOver("2021-01-05T08:00", "TNMT")
                    .claimed("2021-01-05T10:00", "an")
                    .resolved("2021-01-06T08:00", Outcome.GRANTED, Timing.EARLY);

            assertThat(hands(fact(story)))
                    .containsExactly(
                            "KTHT - 08:00 01-04..09:00 01-04",
                            "KTHT an 09:00 01-04..08:00 01-05",
                            "TNMT - 08:00 01-05..10:00 01-05",
                            "TNMT an 10:00 01-05..08:00 01-06");
            assertThat(fact(story).departments()).hasSize(2);
        }

        @Test
        void stayWhileItWaitsAndAreNobodysFromItsReopeningOn() {
            story.claimed("2021-01-04T09:00", "an")
                    .supplementRequested("2021-01-05T08:00")
                    .supplemented("2021-01-07T08:00", "2021-01-12T17:00")
                    .resolved("2021-01-08T08:00", Outcome.GRANTED, Timing.EARLY)
                    .reopened("2021-02-01T08:00", "2021-02-10T17:00");

            assertThat(hands(fact(story)))
                    .containsExactly(
                            "KTHT - 08:00 01-04..09:00 01-04",
                            "KTHT an 09:00 01-04..08:00 01-08",
                            "KTHT - 08:00 02-01..");
        }

        @Test
        void areThoseOfAnOfficerWhoWorksOnWhatNobodyHas() {
            story.by(new Actor(Role.OFFICER, "an")).supplementRequested("2021-01-05T08:00");

            assertThat(hands(fact(story)))
                    .containsExactly("KTHT - 08:00 01-04..08:00 01-05", "KTHT an 08:00 01-05..");
        }

        @Test
        void areNotThoseOfACitizenWhoTakesItBack() {
            story.by(new Actor(Role.CITIZEN, "x")).withdrawn("2021-01-05T08:00");

            assertThat(hands(fact(story))).containsExactly("KTHT - 08:00 01-04..08:00 01-05");
        }

        @Test
        void followEachOtherWhateverTheClocksOfTwoMachinesSay() {
            story.claimed("2021-01-05T00:10", "an")
                    .handedOver("2021-01-04T23:50", "TNMT")
                    .claimed("2021-01-04T23:45", "binh")
                    .released("2021-01-07T08:00", "binh")
                    .withdrawn("2021-01-06T08:00");

            assertThat(hands(fact(story)))
                    .containsExactly(
                            "KTHT - 08:00 01-04..23:50 01-04",
                            "KTHT an 23:50 01-04..23:50 01-04",
                            "TNMT - 23:50 01-04..23:50 01-04",
                            "TNMT binh 23:50 01-04..08:00 01-06",
                            "TNMT - 08:00 01-06..08:00 01-06");
        }

        @Test
        void wereKnownWhenTheClaimWasRecorded() {
            story.learnedAfter(Duration.ofDays(3)).claimed("2021-01-05T08:00", "an");
            Fact late = fact(story);

            assertThat(late.knownAt(moment("2021-01-08T07:59")).map(TheHandsOfADossier::last))
                    .contains("KTHT - 08:00 01-04..");
            assertThat(late.knownAt(moment("2021-01-08T08:00")).map(TheHandsOfADossier::last))
                    .contains("KTHT an 08:00 01-05..");
        }

        @Test
        void areLeftOutOfWhatIsPassedOn() {
            Fact told =
                    fact(
                            story.learnedAfter(Duration.ofHours(1))
                                    .claimed("2021-01-04T09:00", "an")
                                    .handedOver("2021-01-05T08:00", "TNMT")
                                    .reassigned("2021-01-05T10:00", null, "binh")
                                    .by(new Actor(Role.HEAD, "binh"))
                                    .withdrawn("2021-01-06T08:00"));
            Fact silent =
                    fact(
                            DossierStory.of(1)
                                    .received("2021-01-04T08:00", "2021-01-10T17:00")
                                    .learnedAfter(Duration.ofHours(1))
                                    .delivered("2021-01-04T09:00")
                                    .handedOver("2021-01-05T08:00", "TNMT")
                                    .delivered("2021-01-05T10:00")
                                    .withdrawn("2021-01-06T08:00"));

            assertThat(told.withoutOfficers()).isEqualTo(silent);
            assertThat(new String(LedgerJson.write(told), UTF_8)).contains("\"binh\"");
            assertThat(new String(ClosingJson.canonical(told), UTF_8))
                    .doesNotContain("an\"", "binh", "officer");
        }

        @Test
        void areNobodysInAFactFromBeforeOfficersWereRemembered() {
            byte[] before = LedgerJson.write(fact(story));
            assertThat(new String(before, UTF_8)).doesNotContain("officer");

            Fact again = LedgerJson.fact(before);

            assertThat(hands(again)).containsExactly("KTHT - 08:00 01-04..");
            assertThat(
                            hands(
                                    ((Booked)
                                                    Bookkeeper.book(
                                                            again,
                                                            story.claimed("2021-01-05T08:00")
                                                                    .last()))
                                            .fact()))
                    .last()
                    .isEqualTo("KTHT canbo 08:00 01-05..");
        }

        private static List<String> hands(Fact fact) {
            return fact.rounds().stream()
                    .flatMap(round -> Stint.of(round).stream())
                    .map(TheHandsOfADossier::text)
                    .toList();
        }

        private static String last(Fact fact) {
            return hands(fact).getLast();
        }

        private static String text(Stint stint) {
            Holder holder = stint.holder();
            return "%s %s %s..%s"
                    .formatted(
                            holder.department().value(),
                            Objects.requireNonNullElse(holder.officer(), "-"),
                            shown(holder.since()),
                            shown(stint.until()));
        }

        private static String shown(@Nullable Instant moment) {
            return moment == null
                    ? ""
                    : DateTimeFormatter.ofPattern("HH:mm MM-dd")
                            .format(VietnamTime.dateTime(moment));
        }
    }

    @Nested
    class AClosedDossierWhoseDueDateWasCountedWrong {

        private final DossierStory late =
                story.claimed("2021-01-05T08:00")
                        .resolved("2021-01-11T09:00", Outcome.GRANTED, Timing.LATE);
        private final Fact before = fact(late);
        private final Fact after =
                fact(late.reprojected("2021-02-01T08:00", "2021-01-10T17:00", "2021-01-11T17:00"));

        @Test
        void isCountedOnTimeOnTheDayOfItsClosing() {
            assertThat(after.closing())
                    .isEqualTo(
                            new Closing(
                                    moment("2021-01-11T09:00"), Ending.GRANTED, Timing.ON_TIME));
            assertThat(after.dueAt()).isEqualTo(moment("2021-01-11T17:00"));
        }

        @Test
        void wasNeverOverdue() {
            var never = DossierStory.of(1).received("2021-01-04T08:00", "2021-01-11T17:00");
            Fact right =
                    fact(
                            never.claimed("2021-01-05T08:00")
                                    .resolved("2021-01-11T09:00", Outcome.GRANTED, Timing.ON_TIME));

            assertThat(Postings.of(after).minus(Postings.of(right)).entries()).isEmpty();
        }

        @Test
        void isKnownAsLateUntilThen() {
            assertThat(after.knownAt(moment("2021-02-01T07:59")).map(Fact::closing))
                    .contains(Objects.requireNonNull(before.closing()));
            assertThat(after.knownAt(moment("2021-02-01T08:00")).map(Fact::closing))
                    .contains(Objects.requireNonNull(after.closing()));
        }
    }

    @Test
    void leavesAClosingWithoutADecisionAsItWas() {
        story.withdrawn("2021-01-11T09:00")
                .reprojected("2021-02-01T08:00", "2021-01-10T17:00", "2021-01-11T17:00");

        assertThat(next(story)).isInstanceOf(Impossible.class);
    }

    @Nested
    class AReopenedDossier {

        private final DossierStory again =
                story.handedOver("2021-01-05T08:00", "TNMT")
                        .resolved("2021-01-07T15:00", Outcome.GRANTED, Timing.EARLY)
                        .reopened("2021-03-01T08:00", "2021-03-05T17:00");

        @Test
        void keepsItsClosingAndTheDueDateOfThen() {
            assertThat(fact(again).rounds())
                    .extracting(Round::begunAt, Round::dueAt, Round::closedDay)
                    .containsExactly(
                            tuple(
                                    moment("2021-01-04T08:00"),
                                    moment("2021-01-10T17:00"),
                                    LocalDate.parse("2021-01-07")),
                            tuple(moment("2021-03-01T08:00"), moment("2021-03-05T17:00"), null));
        }

        @Test
        void isReopenedInTheShareOfTheDepartmentThatClosedIt() {
            Balances balances = Balances.after(again.events());

            assertThat(balances.shares(LocalDate.parse("2021-01-07")))
                    .containsOnlyKeys("TNMT")
                    .containsEntry("TNMT", new Recount.Share(0, 0, 0, 1, 0, 0, 0));
            assertThat(balances.shares(LocalDate.parse("2021-03-01")))
                    .containsOnlyKeys("TNMT")
                    .containsEntry("TNMT", new Recount.Share(0, 0, 0, 0, 1, 0, 1));
        }

        @Test
        void wasKnownAsClosedUntilTheReopeningWasRecorded() {
            Fact reopened = fact(again);

            assertThat(reopened.knownAt(moment("2021-03-01T07:59")).map(Fact::closedDay))
                    .contains(LocalDate.parse("2021-01-07"));
            assertThat(reopened.knownAt(moment("2021-03-01T08:00")).map(Fact::reopenings))
                    .contains(reopened.reopenings());
        }

        @Test
        void isReadAsItWasWrittenBeforeClosingsWereKept() {
            String before =
                    new String(LedgerJson.write(fact(again)), UTF_8)
                            .replaceAll(",\"reopenings\":\\[.*?\\]", "")
                            .replace(",\"reopened\":true", "");
            Fact old = LedgerJson.fact(before.getBytes(UTF_8));

            assertThat(old.rounds()).hasSize(1);
            assertThat(Postings.of(old).entries().values())
                    .allMatch(counts -> counts.get(Account.CLOSED) == 0)
                    .allMatch(counts -> counts.get(Account.REOPENED) == 0);
            assertThat(old.knownAt(moment("2021-04-01T08:00")).map(Fact::rounds))
                    .hasValueSatisfying(rounds -> assertThat(rounds).hasSize(1));
        }

        @Test
        void isToldToOthersWithoutItsOfficersAndWithItsReopening() {
            Fact told = fact(again.claimed("2021-03-02T08:00", "an")).withoutOfficers();

            assertThat(told.rounds()).hasSize(2);
            assertThat(told.knownAt(moment("2021-03-03T08:00")).map(Fact::holders))
                    .contains(told.holders());
            assertThat(Postings.of(told).entries()).isEqualTo(Postings.of(fact(again)).entries());
        }
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
        Fact closed = fact(story.claimed("2021-01-06T08:00").withdrawn("2021-01-06T09:00"));

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
