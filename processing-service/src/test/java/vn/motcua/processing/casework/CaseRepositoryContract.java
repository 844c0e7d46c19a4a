package vn.motcua.processing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.processing.casework.CaseFixtures.DISTRICT;
import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.KTHT;
import static vn.motcua.processing.casework.CaseFixtures.OFFICER;
import static vn.motcua.processing.casework.CaseFixtures.RECEIVED_AT;
import static vn.motcua.processing.casework.CaseFixtures.TU_PHAP;
import static vn.motcua.processing.casework.CaseFixtures.claimed;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.granted;
import static vn.motcua.processing.casework.CaseFixtures.handedOverFromTuPhap;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.released;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.processing.casework.InboxFilter.Holder;
import vn.motcua.processing.casework.InboxQuery.Direction;
import vn.motcua.processing.casework.InboxQuery.SortKey;
import vn.motcua.processing.casework.model.CaseEvolution;
import vn.motcua.processing.casework.model.Stage;
import vn.motcua.processing.departments.Departments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What every repository of cases promises. */
public abstract class CaseRepositoryContract {

    private static final ProcedureCode HOUSE = new ProcedureCode("1.013225");
    private static final ProcedureCode OTHER = new ProcedureCode("1.001193");
    private static final LocalDate TODAY = LocalDate.of(2021, 4, 16);

    private CaseRepository cases;

    protected abstract CaseRepository repositoryFor(Departments departments);

    @BeforeEach
    void start() {
        cases = repositoryFor(Departments.parse(List.of("*")));
    }

    @Nested
    public class ACase {

        private final DossierId id = someDossier();

        @Test
        void isNotFoundBeforeItIsThere() {
            assertThat(cases.find(id)).isEmpty();
        }

        @Test
        void isFoundAsItWasCreated() {
            Case opened = create(received(id));

            assertThat(cases.find(id)).contains(opened);
        }

        @Test
        void isCreatedOnlyOnce() {
            Case opened = create(received(id));

            assertThat(cases.create(opened)).isFalse();
        }

        @Test
        void growsByAnEventOfOurs() {
            Case opened = create(received(id));

            Case after = append(opened, claimed());

            assertThat(after.version()).isEqualTo(2);
            assertThat(after.sequence()).isEqualTo(2);
            assertThat(after.state().officer()).isEqualTo(OFFICER.id());
            assertThat(cases.find(id)).contains(after);
        }

        @Test
        void isLeftAloneByWhoeverLoadedItTooEarly() {
            Case opened = create(received(id));
            Case after = append(opened, claimed());

            var late = event(id, 2, claimed());
            assertThat(cases.append(opened, late, CaseEvolution.evolve(opened.state(), late), null))
                    .isEmpty();
            assertThat(cases.adopt(opened, late, CaseEvolution.evolve(opened.state(), late)))
                    .isFalse();
            assertThat(cases.find(id)).contains(after);
        }

        @Test
        void growsByAnEventOfOthersBetweenOurs() {
            Case claimed = append(create(received(id)), claimed());
            var back = event(id, 7, handedOverFromTuPhap());

            assertThat(cases.adopt(claimed, back, CaseEvolution.evolve(claimed.state(), back)))
                    .isTrue();

            Case again = append(cases.find(id).orElseThrow(), claimed());
            assertThat(again.version()).isEqualTo(4);
            assertThat(again.events())
                    .extracting(DossierEvent::sequence)
                    .containsExactly(1L, 2L, 7L, 8L);
            assertThat(cases.find(id)).contains(again);
        }
    }

    @Nested
    public class AnInbox {

        @Test
        void isSortedOverTheWholeSetAndCutIntoPages() {
            receive("C", DUE_AT);
            receive("A", DUE_AT);
            receive("B", DUE_AT);

            assertThat(codes(query(anything(), SortKey.CODE, Direction.ASCENDING, 0, 2)))
                    .containsExactly("A", "B");
            assertThat(codes(query(anything(), SortKey.CODE, Direction.ASCENDING, 1, 2)))
                    .containsExactly("C");
            assertThat(codes(query(anything(), SortKey.CODE, Direction.DESCENDING, 0, 2)))
                    .containsExactly("C", "B");
            assertThat(list(query(anything(), SortKey.CODE, Direction.ASCENDING, 9, 2)))
                    .satisfies(page -> {
                        assertThat(page.items()).isEmpty();
                        assertThat(page.total()).isEqualTo(3);
                    });
        }

        @Test
        void putsCasesWithoutADueDateLastInEitherDirection() {
            receive("none", null);
            receive("late", DUE_AT.plusSeconds(60));
            receive("soon", DUE_AT);

            assertThat(codes(query(anything(), SortKey.DUE_AT, Direction.ASCENDING, 0, 9)))
                    .containsExactly("soon", "late", "none");
            assertThat(codes(query(anything(), SortKey.DUE_AT, Direction.DESCENDING, 0, 9)))
                    .containsExactly("late", "soon", "none");
        }

        @Test
        void isSortedByWhenDossiersCame() {
            receiveAt("second", KTHT, DISTRICT, RECEIVED_AT.plusSeconds(60));
            receiveAt("first", KTHT, DISTRICT, RECEIVED_AT);

            assertThat(codes(query(anything(), SortKey.RECEIVED_AT, Direction.ASCENDING, 0, 9)))
                    .containsExactly("first", "second");
        }

        @Test
        void countsEveryStateBesideTheOneAskedFor() {
            receive("waiting-1", DUE_AT);
            receive("waiting-2", DUE_AT);
            append(receive("in-hand", DUE_AT), claimed());
            append(append(receive("resolved", DUE_AT), claimed()), granted());

            InboxPage page = list(first(inStage(Stage.IN_HAND)));

            assertThat(page.items())
                    .extracting(one -> one.subject().code().value())
                    .containsExactly("in-hand");
            assertThat(page.total()).isEqualTo(1);
            assertThat(page.counts())
                    .containsEntry(Stage.WAITING, 2L)
                    .containsEntry(Stage.IN_HAND, 1L)
                    .containsEntry(Stage.RESOLVED, 1L);
        }

        @Test
        void showsOnlyTheSubtreeAndTheDepartmentsOfTheReader() {
            receiveAt("district", KTHT, DISTRICT, RECEIVED_AT);
            receiveAt("commune", TU_PHAP, new AgencyId("vu-quang.duc-linh"), RECEIVED_AT);
            receiveAt("namesake", KTHT, new AgencyId("vu-quang-2"), RECEIVED_AT);

            assertThat(codes(first(anything()))).containsExactlyInAnyOrder("district", "commune");
            assertThat(codes(first(scoped(DISTRICT, List.of(TU_PHAP))))).containsExactly("commune");
            assertThat(codes(first(scoped(new AgencyId("vu-quang.duc-linh"), List.of()))))
                    .containsExactly("commune");
        }

        @Test
        void showsTheCasesOfAgenciesThatWentOverToTheReadersToo() {
            receiveAt("taken-over", TU_PHAP, new AgencyId("vu-quang.duc-linh"), RECEIVED_AT);
            receiveAt("namesake", TU_PHAP, new AgencyId("vu-quang.duc-linh.x"), RECEIVED_AT);
            receiveAt("own", TU_PHAP, new AgencyId("vu-quang.mai-hoa"), RECEIVED_AT);
            receiveAt("other-department", KTHT, new AgencyId("vu-quang.duc-linh"), RECEIVED_AT);

            assertThat(codes(first(succeeding("vu-quang.mai-hoa", "vu-quang.duc-linh", TU_PHAP))))
                    .containsExactlyInAnyOrder("taken-over", "own");
        }

        @Test
        void showsOnlyTheDepartmentsOfThisDeployment() {
            receiveAt("district", KTHT, DISTRICT, RECEIVED_AT);
            receiveAt("justice", TU_PHAP, DISTRICT, RECEIVED_AT);
            receiveAt("commune", TU_PHAP, new AgencyId("vu-quang.duc-linh"), RECEIVED_AT);

            cases = repositoryFor(Departments.parse(List.of("KTHT", "vu-quang.duc-linh/TU_PHAP")));

            assertThat(codes(first(anything()))).containsExactlyInAnyOrder("district", "commune");
        }

        @Test
        void findsWhatNobodyOrSomebodyHolds() {
            receive("waiting", DUE_AT);
            append(receive("in-hand", DUE_AT), claimed());
            append(append(receive("given-back", DUE_AT), claimed()), released());

            assertThat(codes(first(heldBy(new Holder.Nobody()))))
                    .containsExactlyInAnyOrder("waiting", "given-back");
            assertThat(codes(first(heldBy(new Holder.Officer(OFFICER.id())))))
                    .containsExactly("in-hand");
        }

        @Test
        void findsWhatSomebodyHoldsAndWhatIsOpenWithWhomTheyStandInFor() {
            append(receive("open", DUE_AT), claimed());
            append(append(receive("resolved", DUE_AT), claimed()), granted());
            receive("waiting", DUE_AT);

            assertThat(codes(first(heldBy(standIn(KTHT))))).containsExactly("open");
            assertThat(codes(first(heldBy(standIn(TU_PHAP))))).isEmpty();
        }

        private static Holder standIn(DepartmentCode department) {
            var absent = new Holder.Absent(OFFICER.id(), DISTRICT, department);
            return new Holder.StandIn("canbo2.ktht", List.of(absent));
        }

        @Test
        void findsWhatIsOverdue() {
            receive("yesterday", DUE_AT);
            receive("today", Instant.parse("2021-04-15T17:00:00Z"));
            receive("undated", null);
            append(append(receive("resolved", DUE_AT), claimed()), granted());

            assertThat(codes(first(overdue(true)))).containsExactly("yesterday");
            assertThat(codes(first(overdue(false))))
                    .containsExactlyInAnyOrder("today", "undated", "resolved");
        }

        @Test
        void findsAnAgencyADepartmentAndAProcedureExactly() {
            receiveAt("district", KTHT, DISTRICT, RECEIVED_AT);
            receiveAt("commune", KTHT, new AgencyId("vu-quang.duc-linh"), RECEIVED_AT);

            assertThat(codes(first(exactly(DISTRICT, KTHT)))).containsExactly("district");
            assertThat(codes(first(exactly(DISTRICT, TU_PHAP)))).isEmpty();
        }

        @Test
        void countsEveryStateBesideTheSeveralAskedFor() {
            receive("waiting", DUE_AT);
            append(receive("in-hand", DUE_AT), claimed());
            append(append(receive("resolved", DUE_AT), claimed()), granted());

            InboxPage page = list(first(inStage(Stage.IN_HAND, Stage.RESOLVED)));

            assertThat(page.items())
                    .extracting(one -> one.subject().code().value())
                    .containsExactlyInAnyOrder("in-hand", "resolved");
            assertThat(page.total()).isEqualTo(2);
            assertThat(page.counts()).containsEntry(Stage.WAITING, 1L);
        }

        @Test
        void isSortedByTheTimeLeftWithWhatDoesNotRunBehindInEitherDirection() {
            receive("none", null);
            append(append(receive("closed", DUE_AT.minusSeconds(60)), claimed()), granted());
            append(append(receive("paused", DUE_AT.minusSeconds(60)), claimed()), asked());
            receive("late", DUE_AT.plusSeconds(60));
            append(receive("soon", DUE_AT), claimed());

            assertThat(codes(query(anything(), SortKey.TIME_LEFT, Direction.ASCENDING, 0, 9)))
                    .containsExactly("soon", "late", "paused", "none", "closed");
            assertThat(codes(query(anything(), SortKey.TIME_LEFT, Direction.DESCENDING, 0, 9)))
                    .containsExactly("late", "soon", "paused", "none", "closed");
            assertThat(codes(query(anything(), SortKey.TIME_LEFT, Direction.ASCENDING, 1, 2)))
                    .containsExactly("paused", "none");
        }

        @Test
        void findsWhatIsDueInATimeIfItsClockRuns() {
            receive("first", DUE_AT);
            receive("second", DUE_AT.plusSeconds(60));
            receive("none", null);
            append(append(receive("paused", DUE_AT), claimed()), asked());
            append(append(receive("closed", DUE_AT), claimed()), granted());

            assertThat(codes(first(due(null, DUE_AT.plusSeconds(60))))).containsExactly("first");
            assertThat(codes(first(due(DUE_AT.plusSeconds(1), DUE_AT.plusSeconds(61)))))
                    .containsExactly("second");
        }

        @Test
        void findsAllWordsInTheCodeOrTheProcedureWhateverTheAccents() {
            receive("Số 12/ĐĐ (a.b)", DUE_AT);
            receive("Số 88", DUE_AT);

            assertThat(codes(first(saying(word("12/dd"))))).containsExactly("Số 12/ĐĐ (a.b)");
            assertThat(codes(first(saying(word("so"), word("88"))))).containsExactly("Số 88");
            assertThat(codes(first(saying(word("so"), word("99"))))).isEmpty();
            assertThat(codes(first(saying(word("(a.b)"))))).hasSize(1);
            assertThat(codes(first(saying(word(".*"))))).isEmpty();
            assertThat(codes(first(saying(word("88"), word("nha", HOUSE)))))
                    .containsExactly("Số 88");
            assertThat(codes(first(saying(word("nha", OTHER))))).isEmpty();
            assertThat(codes(first(saying(word("1.0132"))))).hasSize(2);
        }

        @Test
        void findsAnyOfSeveralProcedures() {
            receive("house", DUE_AT);

            assertThat(codes(first(of(OTHER, HOUSE)))).containsExactly("house");
            assertThat(codes(first(of(OTHER)))).isEmpty();
        }

        private static InboxFilter.Word word(String text, ProcedureCode... procedures) {
            return new InboxFilter.Word(text, Set.of(procedures));
        }

        private static Change asked() {
            return new Change.SupplementRequested(List.of("Bản vẽ"), "Thiếu", DUE_AT);
        }
    }

    private Case create(DossierEvent event) {
        Case opened = Case.opened(event);
        assertThat(cases.create(opened)).isTrue();
        return opened;
    }

    private Case receive(String code, @Nullable Instant dueAt) {
        return create(event(someDossier(), 1, received(code, dueAt)));
    }

    private void receiveAt(String code, DepartmentCode department, AgencyId agency, Instant at) {
        var event = event(someDossier(), 1, department, received(code, DUE_AT), at);
        create(
                new DossierEvent(
                        event.eventId(),
                        event.dossierId(),
                        1,
                        at,
                        at,
                        event.actor(),
                        agency,
                        department,
                        event.change()));
    }

    private Case append(Case loaded, Change change) {
        var event = event(loaded.id(), loaded.sequence() + 1, change);
        return cases.append(loaded, event, CaseEvolution.evolve(loaded.state(), event), null)
                .orElseThrow();
    }

    private InboxPage list(InboxQuery query) {
        return cases.list(query, TODAY);
    }

    private List<String> codes(InboxQuery query) {
        return list(query).items().stream().map(one -> one.subject().code().value()).toList();
    }

    private static InboxQuery first(InboxFilter filter) {
        return query(filter, SortKey.DUE_AT, Direction.ASCENDING, 0, 20);
    }

    private static InboxQuery query(
            InboxFilter filter, SortKey key, Direction direction, int page, int size) {
        return new InboxQuery(filter, key, direction, page, size);
    }

    private static InboxFilter anything() {
        return scoped(DISTRICT, List.of());
    }

    private static InboxFilter scoped(AgencyId root, List<DepartmentCode> scope) {
        return InboxFilter.all(root, scope);
    }

    private static InboxFilter succeeding(String root, String ended, DepartmentCode department) {
        return new InboxFilter(
                new AgencyId(root),
                List.of(new AgencyId(ended)),
                List.of(department),
                null,
                null,
                Set.of(),
                null,
                null,
                List.of(),
                null,
                List.of());
    }

    private static InboxFilter inStage(Stage... stages) {
        return filter(null, null, Set.of(stages), null, null);
    }

    private static InboxFilter heldBy(Holder holder) {
        return filter(null, null, Set.of(), holder, null);
    }

    private static InboxFilter overdue(boolean overdue) {
        return filter(null, null, Set.of(), null, overdue);
    }

    private static InboxFilter exactly(AgencyId agency, DepartmentCode department) {
        return filter(agency, department, Set.of(), null, null);
    }

    private static InboxFilter due(@Nullable Instant from, Instant before) {
        return searching(new InboxFilter.Due(from, before), List.of(), List.of());
    }

    private static InboxFilter saying(InboxFilter.Word... words) {
        return searching(null, List.of(), List.of(words));
    }

    private static InboxFilter of(ProcedureCode... procedures) {
        return searching(null, List.of(procedures), List.of());
    }

    private static InboxFilter filter(
            @Nullable AgencyId agency,
            @Nullable DepartmentCode department,
            Set<Stage> stages,
            @Nullable Holder holder,
            @Nullable Boolean overdue) {
        return new InboxFilter(
                DISTRICT,
                List.of(),
                List.of(),
                agency,
                department,
                stages,
                holder,
                overdue,
                List.of(),
                null,
                List.of());
    }

    private static InboxFilter searching(
            InboxFilter.@Nullable Due due,
            List<ProcedureCode> procedures,
            List<InboxFilter.Word> words) {
        return new InboxFilter(
                DISTRICT,
                List.of(),
                List.of(),
                null,
                null,
                Set.of(),
                null,
                null,
                procedures,
                due,
                words);
    }
}
