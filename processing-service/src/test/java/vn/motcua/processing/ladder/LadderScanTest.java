package vn.motcua.processing.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.OFFICER;
import static vn.motcua.processing.casework.CaseFixtures.TU_PHAP;
import static vn.motcua.processing.casework.CaseFixtures.claimed;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.granted;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;
import static vn.motcua.processing.ladder.LadderFixtures.PLAN;
import static vn.motcua.processing.ladder.LadderFixtures.RUNGS;
import static vn.motcua.processing.ladder.LadderFixtures.planOf;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.Ids;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseJournal;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.model.CaseEvolution;
import vn.motcua.processing.casework.persistence.MongoCases;
import vn.motcua.processing.departments.Departments;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

class LadderScanTest {

    private static final Instant LONG_AFTER = DUE_AT.plus(Duration.ofDays(30));

    private static EmptyStore store;
    private static MongoClient client;

    private final DossierId id = someDossier();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private MongoCases stored;
    private CaseRepository cases;
    private Instant now = LONG_AFTER;

    @BeforeAll
    static void startStore() {
        store = EmptyStore.start();
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stopStore() {
        client.close();
        store.close();
    }

    @BeforeEach
    void empty() {
        var mongo = new MongoTemplate(client, "ladder");
        mongo.dropCollection("cases");
        stored = new MongoCases(mongo, Departments.parse(List.of("*")), PLAN);
        cases = stored.cases();
    }

    @Test
    void firesNothingBeforeItsMoment() {
        receive(id, DUE_AT);
        now = DUE_AT.minus(Duration.ofDays(1)).minusSeconds(1);

        assertThat(scan().run()).isZero();
        assertThat(rungs(id)).isEmpty();
    }

    @Test
    void firesEachRungOnceAtItsMoment() {
        receive(id, DUE_AT);

        now = DUE_AT.minus(Duration.ofDays(1));
        assertThat(scan().run()).isEqualTo(1);
        assertThat(scan().run()).isZero();
        now = DUE_AT;
        assertThat(scan().run()).isEqualTo(2);
        assertThat(scan().run()).isZero();

        assertThat(rungs(id)).containsExactly("before-1-officer", "due-officer", "due-head");
        assertThat(meters.get("motcua.ladder.rungs.fired").counters())
                .allSatisfy(counter -> assertThat(counter.count()).isEqualTo(1));
    }

    @Test
    void saysWhoIsWarnedOfWhat() {
        append(receive(id, DUE_AT), claimed());
        now = DUE_AT;
        scan().run();

        List<DossierEvent> events = cases.find(id).orElseThrow().events();
        assertThat(events.subList(2, 5))
                .allSatisfy(event -> {
                    assertThat(event.actor()).isEqualTo(Actor.SYSTEM);
                    assertThat(event.occurredAt()).isEqualTo(now);
                });
        assertThat(events.subList(2, 5))
                .extracting(DossierEvent::change)
                .containsExactly(
                        warned("before-1-officer", Role.OFFICER, OFFICER.id()),
                        warned("due-officer", Role.OFFICER, OFFICER.id()),
                        warned("due-head", Role.HEAD, null));
    }

    @Test
    void warnsWhoStandsInForTheOfficerToo() {
        append(receive(id, DUE_AT), claimed());
        substitutes = (officer, _) -> officer.equals(OFFICER.id()) ? "canbo2.ktht" : null;
        now = DUE_AT;
        scan().run();

        assertThat(cases.find(id).orElseThrow().events().subList(2, 5))
                .extracting(event -> ((Change.DueDateWarned) event.change()).substitute())
                .containsExactly("canbo2.ktht", "canbo2.ktht", null);
    }

    @Test
    void catchesUpInOrderTheOldestDueDateFirst() {
        DossierId younger = someDossier();
        receive(younger, DUE_AT.plus(Duration.ofDays(7)));
        receive(id, DUE_AT);
        List<DossierEvent> written = new ArrayList<>();

        assertThat(scan(written::add).run()).isEqualTo(10);

        assertThat(written)
                .extracting(DossierEvent::dossierId)
                .containsExactly(id, id, id, id, id, younger, younger, younger, younger, younger);
        assertThat(rungs(id)).containsExactlyElementsOf(RUNGS.stream().map(Rung::name).toList());
    }

    @Test
    void startsAnewWhenTheDueDateMoves() {
        receive(id, DUE_AT);
        now = DUE_AT;
        scan().run();
        Case late = cases.find(id).orElseThrow();
        Instant moved = DUE_AT.plus(Duration.ofDays(7));
        append(late, new Change.DueDateReprojected(DUE_AT, moved, "2", "Lịch nghỉ mới"));

        assertThat(scan().run()).isZero();
        now = moved;
        assertThat(scan().run()).isEqualTo(3);
    }

    @Test
    void isSilentWhileTheClockStandsAndOnceTheCaseIsClosed() {
        Case waits = append(receive(id, DUE_AT), claimed());
        append(waits, new Change.PaymentRequested(50_000, "Lệ phí"));
        DossierId closed = someDossier();
        append(append(receive(closed, DUE_AT), claimed()), granted());

        assertThat(scan().run()).isZero();
        assertThat(stored.agenda().earliest()).isEmpty();
    }

    @Test
    void goesOnWhenTheClockRunsAgain() {
        Case waits = append(receive(id, DUE_AT), claimed());
        waits = append(waits, new Change.PaymentRequested(50_000, "Lệ phí"));
        append(waits, new Change.PaymentSettled(50_000, DUE_AT, List.of()));

        assertThat(scan().run()).isEqualTo(5);
    }

    @Test
    void leavesOtherDepartmentsAlone() {
        receive(id, DUE_AT);
        var others = new MongoCases(stored.mongo(), Departments.parse(List.of("TU_PHAP")), PLAN);
        DossierId theirs = someDossier();
        var at = event(theirs, 1, received("TP", DUE_AT)).occurredAt();
        cases.create(Case.opened(event(theirs, 1, TU_PHAP, received("TP", DUE_AT), at)));

        assertThat(scan(others, cases).run()).isEqualTo(5);
        assertThat(rungs(id)).isEmpty();
    }

    @Test
    void losesNothingWhenItDiesBetweenLoadingAndWriting() {
        receive(id, DUE_AT);
        var alive = new AtomicBoolean(true);
        Consumer<DossierEvent> death =
                event -> {
                    if (event.change() instanceof Change.DueDateWarned warned
                            && warned.rung().equals("due-head")
                            && alive.getAndSet(false)) {
                        throw new AssertionError("killed");
                    }
                };

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> scan(death).run());
        assertThat(rungs(id)).containsExactly("before-1-officer", "due-officer");
        assertThat(scan().run()).isEqualTo(3);
        assertThat(rungs(id)).containsExactlyElementsOf(RUNGS.stream().map(Rung::name).toList());
    }

    @Test
    void leavesACaseThatFailsAndGoesOnWithTheNext() {
        receive(id, DUE_AT);
        DossierId next = someDossier();
        receive(next, DUE_AT.plusSeconds(60));
        Consumer<DossierEvent> failure =
                event -> {
                    if (event.dossierId().equals(id)) {
                        throw new IllegalStateException("the store is away");
                    }
                };

        assertThat(scan(failure).run()).isEqualTo(5);
        assertThat(rungs(id)).isEmpty();
        assertThat(meters.counter("motcua.ladder.failures").count()).isEqualTo(1);
        assertThat(stored.agenda().earliest()).contains(DUE_AT.minus(Duration.ofDays(1)));
    }

    @Test
    void firesEachRungOnceInTwoInstancesAtOnce() throws Exception {
        List<DossierId> all = new ArrayList<>();
        for (int index = 0; index < 20; index++) {
            DossierId one = someDossier();
            receive(one, DUE_AT.plusSeconds(index));
            all.add(one);
        }
        var bothHaveLoadedTheFirst = new CyclicBarrier(2);
        try (var instances = Executors.newFixedThreadPool(2)) {
            var first = instances.submit(() -> scan(onceAt(bothHaveLoadedTheFirst)).run());
            var second = instances.submit(() -> scan(onceAt(bothHaveLoadedTheFirst)).run());

            assertThat(first.get(60, TimeUnit.SECONDS) + second.get(60, TimeUnit.SECONDS))
                    .isEqualTo(100);
        }
        assertThat(all)
                .allSatisfy(one ->
                        assertThat(rungs(one))
                                .containsExactlyElementsOf(
                                        RUNGS.stream().map(Rung::name).toList()));
        assertThat(scan().run()).isZero();
    }

    @Test
    void plansAnewWhatOtherRungsHadPlanned() {
        var silent = new MongoCases(stored.mongo(), stored.departments(), planOf(List.of()));
        silent.cases().create(Case.opened(event(id, 1, received("A", DUE_AT))));
        assertThat(scan().run()).isZero();

        new Replanning(stored.agenda(), cases).run();

        assertThat(stored.agenda().outdated(10)).isEmpty();
        assertThat(scan().run()).isEqualTo(5);
    }

    private static Consumer<DossierEvent> onceAt(CyclicBarrier barrier) {
        var first = new AtomicBoolean(true);
        return _ -> {
            if (first.getAndSet(false)) {
                try {
                    barrier.await(30, TimeUnit.SECONDS);
                } catch (Exception alone) {
                    throw new AssertionError(alone);
                }
            }
        };
    }

    private Substitutes substitutes = (_, _) -> null;

    private LadderScan scan() {
        return scan(stored, cases);
    }

    private LadderScan scan(Consumer<DossierEvent> before) {
        return scan(stored, new WatchedCases(stored.cases(), before));
    }

    private LadderScan scan(MongoCases seen, CaseRepository written) {
        var journal = new CaseJournal(written, new Ids());
        return new LadderScan(
                seen.agenda(), written, PLAN, substitutes, journal, () -> now, meters);
    }

    private Case receive(DossierId dossier, Instant dueAt) {
        Case opened = Case.opened(event(dossier, 1, received("A", dueAt)));
        assertThat(cases.create(opened)).isTrue();
        return opened;
    }

    private Case append(Case loaded, Change change) {
        var event = event(loaded.id(), loaded.sequence() + 1, change);
        return cases.append(loaded, event, CaseEvolution.evolve(loaded.state(), event), null)
                .orElseThrow();
    }

    private List<String> rungs(DossierId dossier) {
        return cases.find(dossier).orElseThrow().events().stream()
                .map(DossierEvent::change)
                .filter(Change.DueDateWarned.class::isInstance)
                .map(change -> ((Change.DueDateWarned) change).rung())
                .toList();
    }

    private Change warned(String rung, Role to, @Nullable String officer) {
        var dossier = cases.find(id).orElseThrow().state().dossier();
        return new Change.DueDateWarned(
                rung, to, officer, DUE_AT, dossier.code(), dossier.procedure());
    }
}
