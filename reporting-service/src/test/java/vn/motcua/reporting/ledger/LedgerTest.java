package vn.motcua.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Timing;
import vn.motcua.reporting.DossierStory;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

class LedgerTest {

    private static final Set<Account> SHARES =
            Set.of(
                    Account.SHARE_RECEIVED,
                    Account.TAKEN_OVER,
                    Account.HANDED_ON,
                    Account.SHARE_CLOSED,
                    Account.SHARE_REOPENED,
                    Account.HELD,
                    Account.HELD_OVERDUE,
                    Account.HELD_FELL_DUE);

    private static DossierStory dossier() {
        return DossierStory.of(1);
    }

    private static DossierStory dueOnTheTenth() {
        return dossier().received("2021-01-04T08:00", "2021-01-10T17:00");
    }

    private static String at(DossierStory story, String day) {
        Balances balances = Balances.after(story.events());
        LocalDate end = LocalDate.parse(day);
        return "open %d = in time %d + overdue %d, paused %d"
                .formatted(
                        balances.open(end),
                        balances.openInTime(end),
                        balances.openOverdue(end),
                        balances.paused(end));
    }

    /** Without the shares: these are about what is counted where a dossier was received. */
    private static Counts on(DossierStory story, String day) {
        Map<Account, Long> amounts = new EnumMap<>(Account.class);
        Balances.after(story.events())
                .on(LocalDate.parse(day))
                .amounts()
                .forEach((account, amount) -> {
                    if (!SHARES.contains(account)) {
                        amounts.put(account, amount);
                    }
                });
        return Counts.of(amounts);
    }

    @Nested
    class AnOpenDossier {

        @Test
        void isOpenInTimeFromItsReceptionOn() {
            assertThat(at(dueOnTheTenth(), "2021-01-03"))
                    .isEqualTo("open 0 = in time 0 + overdue 0, paused 0");
            assertThat(at(dueOnTheTenth(), "2021-01-04"))
                    .isEqualTo("open 1 = in time 1 + overdue 0, paused 0");
        }

        @Test
        void isOverdueAtTheEndOfItsDueDateWithoutAnyFurtherEvent() {
            assertThat(at(dueOnTheTenth(), "2021-01-09"))
                    .isEqualTo("open 1 = in time 1 + overdue 0, paused 0");
            assertThat(at(dueOnTheTenth(), "2021-01-10"))
                    .isEqualTo("open 1 = in time 0 + overdue 1, paused 0");
            assertThat(on(dueOnTheTenth(), "2021-01-11")).isEqualTo(Counts.of(Account.FELL_DUE, 1));
        }

        @Test
        void isNeverOverdueWithoutATimeLimit() {
            assertThat(at(dossier().received("2021-01-04T08:00", null), "2025-01-01"))
                    .isEqualTo("open 1 = in time 1 + overdue 0, paused 0");
        }

        @Test
        void isCountedOnlineOnlyWhenItCameOnline() {
            assertThat(on(dueOnTheTenth(), "2021-01-04").get(Account.RECEIVED_DIRECT)).isOne();

            var online =
                    DossierStory.of(
                            2,
                            new Dimensions(
                                    DossierStory.KTHT.agency(),
                                    DossierStory.KTHT.department(),
                                    DossierStory.KTHT.procedure(),
                                    Channel.ONLINE));
            assertThat(on(online.received("2021-01-04T08:00", null), "2021-01-04"))
                    .returns(1L, counts -> counts.get(Account.RECEIVED_ONLINE))
                    .returns(0L, counts -> counts.get(Account.RECEIVED_DIRECT));
        }

        @Test
        void staysCountedWhereItBeganWhenItIsHandedOver() {
            var story = dueOnTheTenth();
            Fact begun = ((Booking.Booked) Bookkeeper.book(null, story.last())).fact();

            var handedOver =
                    Bookkeeper.book(begun, story.handedOver("2021-01-05T08:00", "VPDKDD").last());

            assertThat(handedOver)
                    .isInstanceOfSatisfying(
                            Booking.Booked.class,
                            after ->
                                    assertThat(after.fact())
                                            .returns(begun.dimensions(), Fact::dimensions)
                                            .returns(begun.clocks(), Fact::clocks)
                                            .returns(2, fact -> fact.holders().size()));
        }

        @Test
        void belongsToTheLocalDayOnWhichItCame() {
            var story = dossier().received("2021-01-04T00:00:00", "2021-01-04T23:59:59.999");

            assertThat(on(story, "2021-01-04").get(Account.RECEIVED)).isOne();
            assertThat(on(story, "2021-01-05")).isEqualTo(Counts.of(Account.FELL_DUE, 1));
        }
    }

    @Nested
    class AResolvedDossier {

        @Test
        void takesItsFutureOverdueBackWhenItIsInTime() {
            var story = dueOnTheTenth().resolved("2021-01-08T15:00", Outcome.GRANTED, Timing.EARLY);

            assertThat(on(story, "2021-01-11")).isEqualTo(Counts.NONE);
            assertThat(on(story, "2021-01-08"))
                    .returns(1L, counts -> counts.get(Account.EARLY))
                    .returns(-1L, counts -> counts.get(Account.IN_TIME));
            assertThat(at(story, "2021-01-08"))
                    .isEqualTo("open 0 = in time 0 + overdue 0, paused 0");
        }

        @Test
        void wasOverdueUntilItsClosingDayWhenItIsLate() {
            var story = dueOnTheTenth().resolved("2021-01-20T15:00", Outcome.GRANTED, Timing.LATE);

            assertThat(at(story, "2021-01-19"))
                    .isEqualTo("open 1 = in time 0 + overdue 1, paused 0");
            assertThat(at(story, "2021-01-20"))
                    .isEqualTo("open 0 = in time 0 + overdue 0, paused 0");
            assertThat(on(story, "2021-01-20"))
                    .returns(1L, counts -> counts.get(Account.LATE))
                    .returns(-1L, counts -> counts.get(Account.OVERDUE));
        }

        @Test
        void wasOverdueOverNightWhenItIsLateByADay() {
            var story = dueOnTheTenth().resolved("2021-01-11T08:00", Outcome.GRANTED, Timing.LATE);

            assertThat(at(story, "2021-01-10"))
                    .isEqualTo("open 1 = in time 0 + overdue 1, paused 0");
            assertThat(at(story, "2021-01-11"))
                    .isEqualTo("open 0 = in time 0 + overdue 0, paused 0");
        }

        @Test
        void isOnTimeWithoutATimeLimit() {
            var story =
                    dossier()
                            .received("2021-01-04T08:00", null)
                            .resolved("2021-03-08T15:00", Outcome.GRANTED, null);

            assertThat(on(story, "2021-03-08").get(Account.ON_TIME)).isOne();
        }

        @Test
        void isFlaggedWhenItIsRefusedAndTimedLikeAnyOther() {
            var story =
                    dueOnTheTenth().resolved("2021-01-10T23:59", Outcome.REFUSED, Timing.ON_TIME);

            assertThat(on(story, "2021-01-10"))
                    .returns(1L, counts -> counts.get(Account.REFUSED))
                    .returns(1L, counts -> counts.get(Account.ON_TIME))
                    .returns(1L, counts -> counts.get(Account.CLOSED));
        }

        @Test
        void leavesOnlyFlowsWhenItCameOnTheSameDay() {
            var story = dueOnTheTenth().resolved("2021-01-04T15:00", Outcome.GRANTED, Timing.EARLY);

            assertThat(on(story, "2021-01-04").amounts())
                    .containsOnlyKeys(
                            Account.RECEIVED,
                            Account.RECEIVED_DIRECT,
                            Account.CLOSED,
                            Account.EARLY);
        }

        @Test
        void isNotMovedByItsDelivery() {
            var story = dueOnTheTenth().resolved("2021-01-08T15:00", Outcome.GRANTED, Timing.EARLY);
            Counts resolved = on(story, "2021-01-08");

            assertThat(on(story.delivered("2021-02-01T09:00"), "2021-01-08")).isEqualTo(resolved);
            assertThat(on(story, "2021-02-01")).isEqualTo(Counts.NONE);
        }
    }

    @Nested
    class ADossierClosedWithoutADecision {

        @Test
        void isNeitherEarlyNorLate() {
            assertThat(on(dueOnTheTenth().withdrawn("2021-01-20T09:00"), "2021-01-20"))
                    .returns(1L, counts -> counts.get(Account.WITHDRAWN))
                    .returns(0L, counts -> counts.get(Account.LATE));
            assertThat(on(dueOnTheTenth().returned("2021-01-05T09:00"), "2021-01-05"))
                    .returns(1L, counts -> counts.get(Account.RETURNED))
                    .returns(0L, counts -> counts.get(Account.EARLY));
        }

        @Test
        void lapsesWhenTheSupplementNeverCame() {
            var story =
                    dueOnTheTenth()
                            .supplementRequested("2021-01-05T09:00")
                            .lapsed("2021-02-01T09:00");

            assertThat(on(story, "2021-02-01").get(Account.LAPSED)).isOne();
            assertThat(at(story, "2021-02-01"))
                    .isEqualTo("open 0 = in time 0 + overdue 0, paused 0");
        }
    }

    @Nested
    class APausedDossier {

        @Test
        void isOpenInTimeWhileItWaits() {
            var story = dueOnTheTenth().supplementRequested("2021-01-06T09:00");

            assertThat(at(story, "2021-01-05"))
                    .isEqualTo("open 1 = in time 1 + overdue 0, paused 0");
            assertThat(at(story, "2021-01-30"))
                    .isEqualTo("open 1 = in time 1 + overdue 0, paused 1");
        }

        @Test
        void fallsDueAgainByItsNewDueDate() {
            var story =
                    dueOnTheTenth()
                            .supplementRequested("2021-01-06T09:00")
                            .supplemented("2021-01-20T09:00", "2021-01-25T17:00");

            assertThat(at(story, "2021-01-24"))
                    .isEqualTo("open 1 = in time 1 + overdue 0, paused 0");
            assertThat(at(story, "2021-01-25"))
                    .isEqualTo("open 1 = in time 0 + overdue 1, paused 0");
        }

        @Test
        void waitsUntilNothingIsMissing() {
            var story =
                    dueOnTheTenth()
                            .supplementRequested("2021-01-06T09:00")
                            .paymentRequested("2021-01-07T09:00")
                            .supplemented("2021-01-08T09:00", "2021-01-12T17:00");

            assertThat(at(story, "2021-01-30"))
                    .isEqualTo("open 1 = in time 1 + overdue 0, paused 1");
            story.paymentSettled("2021-02-01T09:00", "2021-02-02T17:00");
            assertThat(at(story, "2021-02-02"))
                    .isEqualTo("open 1 = in time 0 + overdue 1, paused 0");
        }

        @Test
        void staysOverdueWhileItWaitsWhenItWasBefore() {
            var story =
                    dossier()
                            .received("2021-01-04T08:00", "2021-01-08T17:30")
                            .supplementRequested("2021-01-11T09:00");

            assertThat(at(story, "2021-01-10"))
                    .isEqualTo("open 1 = in time 0 + overdue 1, paused 0");
            assertThat(at(story, "2021-01-31"))
                    .isEqualTo("open 1 = in time 0 + overdue 1, paused 1");
            story.supplemented("2021-02-01T09:00", "2021-02-05T17:00");
            assertThat(at(story, "2021-02-01"))
                    .isEqualTo("open 1 = in time 1 + overdue 0, paused 0");
        }

        @Test
        void isInTimeWhenItBeganToWaitOnItsLastDay() {
            var story = dueOnTheTenth().supplementRequested("2021-01-10T23:59");

            assertThat(at(story, "2021-01-31"))
                    .isEqualTo("open 1 = in time 1 + overdue 0, paused 1");
        }

        @Test
        void staysOverdueUntilItWaitsForNothingAnyMore() {
            var story =
                    dueOnTheTenth()
                            .supplementRequested("2021-01-12T09:00")
                            .paymentRequested("2021-01-13T09:00")
                            .supplemented("2021-01-20T09:00", "2021-01-10T17:00");

            assertThat(at(story, "2021-01-20"))
                    .isEqualTo("open 1 = in time 0 + overdue 1, paused 1");
            assertThat(at(story.withdrawn("2021-01-25T09:00"), "2021-01-25"))
                    .isEqualTo("open 0 = in time 0 + overdue 0, paused 0");
        }

        @Test
        void isInTimeWhenItsDueDateMovesBehindTheBeginningOfItsWait() {
            var story =
                    dueOnTheTenth()
                            .supplementRequested("2021-01-12T09:00")
                            .reprojected(
                                    "2021-01-13T09:00", "2021-01-10T17:00", "2021-01-12T17:00");

            assertThat(at(story, "2021-01-12"))
                    .isEqualTo("open 1 = in time 0 + overdue 1, paused 1");
            assertThat(at(story, "2021-01-13"))
                    .isEqualTo("open 1 = in time 1 + overdue 0, paused 1");
        }

        @Test
        void isInTimeInAFactThatDoesNotSaySinceWhenItWaits() {
            var story = dueOnTheTenth().supplementRequested("2021-01-12T09:00");
            Fact fact = null;
            for (var event : story.events()) {
                fact = ((Booking.Booked) Bookkeeper.book(fact, event)).fact();
            }
            String written = new String(LedgerJson.write(Objects.requireNonNull(fact)), UTF_8);
            String before = written.replaceAll(",\"waitsSince\":\"[^\"]*\"", "");

            assertThat(before).isNotEqualTo(written);
            assertThat(LedgerJson.fact(before.getBytes(UTF_8)).spans())
                    .last()
                    .returns(true, Span::paused)
                    .returns(false, Span::endsOverdue);
        }

        @Test
        void isOverdueAtOnceWhenItGoesOnAfterItsDueDate() {
            var story =
                    dueOnTheTenth()
                            .supplementRequested("2021-01-06T09:00")
                            .supplemented("2021-01-20T09:00", "2021-01-15T17:00");

            assertThat(at(story, "2021-01-19"))
                    .isEqualTo("open 1 = in time 1 + overdue 0, paused 1");
            assertThat(at(story, "2021-01-20"))
                    .isEqualTo("open 1 = in time 0 + overdue 1, paused 0");
        }
    }

    @Nested
    class AnExtendedDossier {

        @Test
        void fallsDueByItsNewDateOnly() {
            var story =
                    dueOnTheTenth()
                            .extended("2021-01-08T09:00", "2021-01-10T17:00", "2021-01-15T17:00");

            assertThat(at(story, "2021-01-14"))
                    .isEqualTo("open 1 = in time 1 + overdue 0, paused 0");
            assertThat(at(story, "2021-01-15"))
                    .isEqualTo("open 1 = in time 0 + overdue 1, paused 0");
        }

        @Test
        void comesBackInTimeWhenItWasOverdue() {
            var story =
                    dueOnTheTenth()
                            .extended("2021-01-11T09:00", "2021-01-10T17:00", "2021-01-15T17:00");

            assertThat(at(story, "2021-01-10"))
                    .isEqualTo("open 1 = in time 0 + overdue 1, paused 0");
            assertThat(at(story, "2021-01-11"))
                    .isEqualTo("open 1 = in time 1 + overdue 0, paused 0");
        }
    }

    @Nested
    class AnImportedDossier {

        @Test
        void isPostedOnItsTrueDays() {
            var story =
                    dossier()
                            .imported(
                                    "2020-12-01T08:00",
                                    "2020-12-10T17:00",
                                    "2021-01-05T09:00",
                                    ImportedOutcome.GRANTED);

            assertThat(on(story, "2020-12-01").get(Account.RECEIVED)).isOne();
            assertThat(on(story, "2021-01-05").get(Account.LATE)).isOne();
            assertThat(at(story, "2020-12-31"))
                    .isEqualTo("open 1 = in time 0 + overdue 1, paused 0");
        }

        @Test
        void livesOnWhenItIsStillOpen() {
            var story =
                    dossier()
                            .imported("2020-12-01T08:00", "2026-01-10T17:00", null, null)
                            .claimed("2026-01-06T08:00")
                            .resolved("2026-01-10T08:00", Outcome.GRANTED, Timing.ON_TIME);

            assertThat(on(story, "2026-01-10").get(Account.ON_TIME)).isOne();
        }

        @Test
        void isOverdueFromItsReceptionWhenItWasDueBefore() {
            var story = dossier().imported("2020-12-05T08:00", "2020-12-01T17:00", null, null);

            assertThat(at(story, "2020-12-05"))
                    .isEqualTo("open 1 = in time 0 + overdue 1, paused 0");
        }
    }
}
