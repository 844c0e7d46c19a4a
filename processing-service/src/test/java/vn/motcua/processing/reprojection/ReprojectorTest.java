package vn.motcua.processing.reprojection;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.processing.casework.CaseFixtures.CALENDAR;
import static vn.motcua.processing.casework.CaseFixtures.DISTRICT;
import static vn.motcua.processing.casework.CaseFixtures.KTHT;
import static vn.motcua.processing.casework.CaseFixtures.claimed;
import static vn.motcua.processing.casework.CaseFixtures.delivered;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.granted;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.clock.WorkingCalendar;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.event.Timing;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.Ids;
import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseAgenda;
import vn.motcua.processing.casework.CaseJournal;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.model.Stage;
import vn.motcua.processing.casework.persistence.MongoCases;
import vn.motcua.processing.casework.persistence.NothingToDo;
import vn.motcua.processing.departments.Departments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A storm closes the offices on Wednesday 14 April 2021: what was due on the 15th is due a day
 * later.
 */
class ReprojectorTest {

    private static final Instant NOW = Instant.parse("2021-04-13T03:00:00Z");
    private static final Instant DUE_AT = Instant.parse("2021-04-15T04:30:00Z");
    private static final Instant A_DAY_LATER = Instant.parse("2021-04-16T04:30:00Z");
    private static final Actor OPERATOR = new Actor(Role.OPERATOR, "vanhanh");

    private final EmptyStore store = EmptyStore.start();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "processing");
    private final Ids ids = new Ids();
    private final Runs runs = new Runs(mongo, "g");
    private final CaseRepository cases;
    private final CaseAgenda agenda;
    private final DossierId id = someDossier();

    @TempDir private Path directory;
    private RunningCalendar calendar = RunningCalendar.fixed(CALENDAR);

    ReprojectorTest() {
        var all = new MongoCases(mongo, Departments.parse(List.of("*")), new NothingToDo());
        cases = all.cases();
        agenda = all.agenda();
    }

    @BeforeEach
    void closeTheOfficesOnADay() throws IOException {
        cases.create(Case.opened(opening(id)));
        for (String file : List.of("office-hours.yaml", "years.yaml")) {
            try (var built = WorkingCalendar.class.getResourceAsStream(file)) {
                Files.copy(requireNonNull(built), directory.resolve(file));
            }
        }
        Path years = directory.resolve("years.yaml");
        String text = Files.readString(years);
        int next = text.indexOf("      - {from: 2021-04-21");
        String off = "      - {from: 2021-04-14, name: Nghỉ bão, nameEn: Storm}\n";
        Files.writeString(years, text.substring(0, next) + off + text.substring(next));
        calendar = RunningCalendar.of(directory.toString());
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void movesAnOpenCaseAndWritesDownWhy() {
        Run run = order(false);

        goOn();

        Case moved = cases.find(id).orElseThrow();
        assertThat(moved.state().dossier().dueAt()).isEqualTo(A_DAY_LATER);
        assertThat(moved.events().getLast().actor()).isEqualTo(OPERATOR);
        assertThat(moved.events().getLast().change())
                .isEqualTo(
                        new Change.DueDateReprojected(
                                DUE_AT, A_DAY_LATER, calendar.get().version(), "Công điện 5"));
        assertThat(runs.find(run.id()).orElseThrow())
                .satisfies(done -> {
                    assertThat(done.state()).isEqualTo(Run.State.DONE);
                    assertThat(done.looked()).isEqualTo(1);
                    assertThat(runs.moves(done)).isEqualTo(1);
                });
    }

    @Test
    void changesNothingOnTrialButTellsTheSame() {
        Run run = order(true);

        goOn();

        assertThat(cases.find(id).orElseThrow().version()).isEqualTo(1);
        assertThat(runs.moves(run, 0, 10))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.id()).isEqualTo(id);
                    assertThat(move.oldDueAt()).isEqualTo(DUE_AT);
                    assertThat(move.newDueAt()).isEqualTo(A_DAY_LATER);
                });
    }

    @Test
    void movesADueDateOverADayThatBecameAHoliday() {
        DossierId counted = someDossier();
        Instant receivedAt = Instant.parse("2026-11-20T02:00:00Z");
        Instant dueWithoutCultureDay = Instant.parse("2026-11-27T04:30:00Z");
        var received = received("000.00.13.H27-261120-0001", dueWithoutCultureDay);
        cases.create(Case.opened(event(counted, 1, KTHT, received, receivedAt)));
        calendar = RunningCalendar.fixed(CALENDAR);
        order(false);

        goOn();

        assertThat(cases.find(counted).orElseThrow().state().dossier().dueAt())
                .isEqualTo(Instant.parse("2026-11-30T04:30:00Z"));
    }

    @Test
    void decidesAnewHowLateACaseWasThatWasLateByAHolidayAlone() {
        Instant closedAt = A_DAY_LATER.minusSeconds(60);
        DossierId closed = closed(closedAt, Timing.LATE);
        DossierId delivered = closed(closedAt, Timing.LATE, delivered());
        order(false);

        goOn();

        for (DossierId one : List.of(closed, delivered)) {
            Case corrected = cases.find(one).orElseThrow();
            assertThat(corrected.state().decided().orElseThrow().timing())
                    .isEqualTo(Timing.ON_TIME);
            assertThat(corrected.state().dossier().dueAt()).isEqualTo(A_DAY_LATER);
            assertThat(corrected.events().getLast().change())
                    .isInstanceOf(Change.DueDateReprojected.class);
        }
        assertThat(cases.find(delivered).orElseThrow().state().stage()).isEqualTo(Stage.DELIVERED);
    }

    @Test
    void leavesWhatWasInTimeOrIsLateAllTheSameAsItWasClosed() {
        DossierId inTime = closed(DUE_AT.minusSeconds(60), Timing.ON_TIME);
        DossierId late = closed(A_DAY_LATER.plus(Duration.ofDays(3)), Timing.LATE);
        Run run = order(false);

        goOn();

        assertThat(cases.find(inTime).orElseThrow().version()).isEqualTo(3);
        assertThat(cases.find(late).orElseThrow().version()).isEqualTo(3);
        assertThat(runs.moves(run)).isOne();
    }

    /** A case that was decided then, when it was due on {@link #DUE_AT}. */
    private DossierId closed(Instant at, Timing timing, Change... more) {
        DossierId closed = someDossier();
        List<DossierEvent> events = new ArrayList<>(List.of(opening(closed)));
        events.add(event(closed, 2, claimed()));
        var granted = new Change.Resolved(Outcome.GRANTED, null, DUE_AT, timing, null);
        events.add(event(closed, 3, KTHT, granted, at));
        for (Change change : more) {
            events.add(event(closed, events.size() + 1, KTHT, change, at));
        }
        cases.create(Case.replayed(events.size(), events, List.of()));
        return closed;
    }

    @Test
    void movesNothingTwice() {
        order(false);
        goOn();
        Run again = order(false);

        goOn();

        assertThat(cases.find(id).orElseThrow().version()).isEqualTo(2);
        assertThat(runs.moves(again)).isZero();
    }

    @Test
    void leavesClosedCasesAndThoseOfOthersAlone() {
        DossierId closed = someDossier();
        cases.create(
                Case.replayed(
                        3,
                        List.of(
                                received(closed),
                                event(closed, 2, claimed()),
                                event(closed, 3, granted())),
                        List.of()));
        var order =
                new Run.Order(
                        false,
                        "Công điện 5",
                        OPERATOR,
                        new AgencyId("vu-quang.duc-linh"),
                        calendar.get().version());
        Run run = Run.begun(ids.next(), order, NOW);
        runs.save(run);

        goOn();

        assertThat(runs.moves(run)).isZero();
        assertThat(cases.find(id).orElseThrow().version()).isEqualTo(1);
        assertThat(cases.find(closed).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void goesOnWhereAKilledInstanceLeftOff() {
        DossierId next = someDossier();
        cases.create(Case.opened(opening(next)));
        Run run = order(false).lookedAt(id, 1);
        runs.save(run);

        goOn();

        assertThat(cases.find(id).orElseThrow().version()).isEqualTo(1);
        assertThat(cases.find(next).orElseThrow().version()).isEqualTo(2);
        assertThat(runs.find(run.id()).orElseThrow().looked()).isEqualTo(2);
    }

    @Test
    void stopsWhenTheCalendarHasChangedAgain() {
        Run run = order(false);
        calendar = RunningCalendar.fixed(CALENDAR);

        goOn();

        assertThat(runs.find(run.id()).orElseThrow().state()).isEqualTo(Run.State.OVERTAKEN);
        assertThat(cases.find(id).orElseThrow().version()).isEqualTo(1);
    }

    private static DossierEvent opening(DossierId id) {
        return event(id, 1, received("000.00.13.H27-210408-0001", DUE_AT));
    }

    private Run order(boolean dryRun) {
        var order =
                new Run.Order(dryRun, "Công điện 5", OPERATOR, DISTRICT, calendar.get().version());
        Run run = Run.begun(ids.next(), order, NOW);
        runs.save(run);
        return run;
    }

    private void goOn() {
        var journal = new CaseJournal(cases, ids);
        new Reprojector(runs, agenda, cases, calendar, journal, () -> NOW).goOn();
    }
}
