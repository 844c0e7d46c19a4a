package vn.motcua.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.reporting.DossierStory;
import vn.motcua.reporting.RandomStories;
import vn.motcua.reporting.Recount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;

/** The sums of postings against a recount of the events that shares no code with them. */
class LedgerModelTest {

    private static final int DOSSIERS = 4_000;

    private final Random random = new Random(20_210_331);
    private final List<List<DossierEvent>> histories = new ArrayList<>();

    LedgerModelTest() {
        for (int i = 0; i < DOSSIERS; i++) {
            histories.add(RandomStories.next(i, random).events());
        }
    }

    @Test
    void agreesWithARecountOnEveryDay() {
        Balances ledger = Balances.after(RandomStories.delivered(histories, random));

        LocalDate last = RandomStories.LAST_DAY.plusDays(60);
        for (LocalDate day = RandomStories.FIRST_DAY; day.isBefore(last); day = day.plusDays(1)) {
            assertThat(counted(ledger, day)).as("%s", day).isEqualTo(Recount.of(histories, day));
        }
    }

    @Test
    void givesEachDepartmentItsShareOnEveryDay() {
        Balances ledger = Balances.after(RandomStories.delivered(histories, random));

        LocalDate last = RandomStories.LAST_DAY.plusDays(60);
        for (LocalDate day = RandomStories.FIRST_DAY; day.isBefore(last); day = day.plusDays(1)) {
            Map<String, Recount.Share> shares = ledger.shares(day);
            assertThat(shares).as("%s", day).isEqualTo(Recount.sharesOf(histories, day));
            assertThat(shares.values().stream().mapToLong(Recount.Share::held).sum())
                    .as("in hand on %s", day)
                    .isEqualTo(ledger.open(day));
        }
    }

    @Test
    void knowsWhoHadWhatInHandOnEveryDay() {
        Balances ledger = Balances.after(RandomStories.delivered(histories, random));
        ledger.restart();

        LocalDate last = RandomStories.LAST_DAY.plusDays(60);
        for (LocalDate day = RandomStories.FIRST_DAY; day.isBefore(last); day = day.plusDays(3)) {
            Map<String, Recount.Turns> turns = ledger.turns(day);
            assertThat(turns).as("%s", day).isEqualTo(Recount.turnsOf(histories, day));
            assertThat(turns.values().stream().mapToLong(Recount.Turns::held).sum())
                    .as("in hand on %s", day)
                    .isEqualTo(ledger.open(day));
        }
    }

    @Test
    void agreesHoweverTheDossiersArePartitionedAndHoweverOftenItStops() {
        int count = 1 + random.nextInt(7);
        List<Balances> partitions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            partitions.add(Balances.after(List.of()));
        }
        for (DossierEvent event : RandomStories.delivered(histories, random)) {
            Balances partition = partitions.get(Math.floorMod(event.dossierId().hashCode(), count));
            partition.book(event);
            if (random.nextInt(1_000) == 0) {
                partition.restart();
            }
        }

        Balances ledger = Balances.together(partitions);
        for (LocalDate day = RandomStories.FIRST_DAY;
                day.isBefore(RandomStories.LAST_DAY);
                day = day.plusDays(7)) {
            assertThat(counted(ledger, day)).as("%s", day).isEqualTo(Recount.of(histories, day));
            assertThat(ledger.shares(day))
                    .as("%s", day)
                    .isEqualTo(Recount.sharesOf(histories, day));
        }
    }

    @Test
    void stillKnowsWhatItKnewAtAnyMoment() {
        Balances ledger = Balances.after(RandomStories.delivered(histories, random));

        for (int i = 0; i < 12; i++) {
            LocalDate knownOn = RandomStories.FIRST_DAY.plusDays(random.nextInt(200));
            Instant moment = VietnamTime.instant(knownOn.atTime(random.nextInt(24), 0));
            Balances then = ledger.knownAt(moment);
            List<List<DossierEvent>> told = Recount.knownAt(histories, moment);
            for (int back = 0; back < 60; back += 6) {
                LocalDate day = knownOn.minusDays(back);
                assertThat(counted(then, day))
                        .as("%s as known at %s", day, moment)
                        .isEqualTo(Recount.of(told, day));
                assertThat(then.shares(day))
                        .as("%s as known at %s", day, moment)
                        .isEqualTo(Recount.sharesOf(told, day));
                assertThat(then.turns(day))
                        .as("%s as known at %s", day, moment)
                        .isEqualTo(Recount.turnsOf(told, day));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Pacific/Kiritimati"})
    void countsTheSameWhateverTheMachinesTimeZoneIs(String zone) {
        var delivered = RandomStories.delivered(histories, random);
        Map<LocalDate, Counts> here = Balances.after(delivered).byDay();

        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(Balances.after(delivered).byDay()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Pacific/Kiritimati"})
    void countsTheLastMomentOfADayOnItAndTheFirstOfTheNextOnThat(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            for (String day : List.of("2021-03-14", "2021-03-31", "2020-12-31", "2020-12-14")) {
                LocalDate last = LocalDate.parse(day);
                List<DossierEvent> events = new ArrayList<>();
                events.addAll(
                        DossierStory.of(90_001).received(last + "T23:59:59.999", null).events());
                events.addAll(
                        DossierStory.of(90_002)
                                .received(last.plusDays(1) + "T00:00:00", null)
                                .withdrawn(last.plusDays(1) + "T23:59:59.999")
                                .events());
                Balances counted = Balances.after(events);

                assertThat(counted.on(last).get(Account.RECEIVED)).isOne();
                assertThat(counted.on(last.plusDays(1)).get(Account.RECEIVED)).isOne();
                assertThat(counted.on(last.plusDays(1)).get(Account.WITHDRAWN)).isOne();
                assertThat(counted.on(last.plusDays(2)).isZero()).isTrue();
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void isGivenStoriesOfEveryKind() {
        Set<Class<?>> kinds = new HashSet<>();
        histories.forEach(
                history -> history.forEach(event -> kinds.add(event.change().getClass())));

        assertThat(kinds)
                .contains(
                        Change.Received.class,
                        Change.Imported.class,
                        Change.Claimed.class,
                        Change.Released.class,
                        Change.Reassigned.class,
                        Change.SupplementRequested.class,
                        Change.Supplemented.class,
                        Change.PaymentSettled.class,
                        Change.HandedOver.class,
                        Change.DueDateReprojected.class,
                        Change.Reopened.class,
                        Change.Extended.class,
                        Change.Resolved.class,
                        Change.Withdrawn.class,
                        Change.Returned.class,
                        Change.ClosedForNoSupplement.class,
                        Change.Delivered.class);
    }

    private static Recount.Day counted(Balances ledger, LocalDate day) {
        Counts flows = ledger.on(day);
        return new Recount.Day(
                flows.get(Account.RECEIVED_ONLINE),
                flows.get(Account.RECEIVED_DIRECT),
                flows.get(Account.EARLY),
                flows.get(Account.ON_TIME),
                flows.get(Account.LATE),
                flows.get(Account.WITHDRAWN)
                        + flows.get(Account.RETURNED)
                        + flows.get(Account.LAPSED),
                ledger.openInTime(day),
                ledger.openOverdue(day),
                ledger.paused(day),
                ledger.sum(Account.WAITING_FOR_SUPPLEMENT, day),
                ledger.sum(Account.WAITING_FOR_PAYMENT, day),
                flows.get(Account.REOPENED));
    }
}
