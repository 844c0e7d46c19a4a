package vn.motcua.processing.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static vn.motcua.processing.casework.CaseFixtures.OFFICER;
import static vn.motcua.processing.casework.CaseFixtures.RECEIVED_AT;
import static vn.motcua.processing.casework.CaseFixtures.TU_PHAP;
import static vn.motcua.processing.casework.CaseFixtures.caseAfter;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;
import static vn.motcua.processing.casework.CaseFixtures.withdrawn;
import static vn.motcua.processing.papers.PaperFixtures.filed;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.Ids;
import vn.motcua.platform.problem.Problem;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseJournal;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.GivenCommand;
import vn.motcua.processing.casework.InMemoryCases;
import vn.motcua.processing.casework.InboxPage;
import vn.motcua.processing.casework.InboxQuery;
import vn.motcua.processing.casework.UnknownCase;
import vn.motcua.processing.casework.model.CaseEvolution;
import vn.motcua.processing.casework.model.CaseState;
import vn.motcua.processing.departments.Departments;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class CasePaperRegisterTest {

    private static final Ids IDS = new Ids();

    private final Departments departments = Departments.parse(List.of("KTHT"));
    private final InMemoryCases cases = new InMemoryCases(departments);
    private final InstantSource clock = InstantSource.fixed(RECEIVED_AT.plusSeconds(60));
    private final CasePaperRegister register = registerOf(cases);

    private final DossierId id = someDossier();

    @BeforeEach
    void open() {
        cases.create(Case.opened(received(id)));
    }

    @Test
    void notesThePaperAndLeavesTheCaseWhereItIs() {
        var paper = filed(IDS.next());
        var before = found().state();

        register.file(id, OFFICER, paper, _ -> false);

        assertThat(found().state().stage()).isEqualTo(before.stage());
        assertThat(found().state().dossier().dueAt()).isEqualTo(before.dossier().dueAt());
        assertThat(CasePapers.filed(found()).values()).containsExactly(paper);
        assertThat(cases.published()).hasSize(1);
        DossierEvent event = cases.published().getFirst();
        assertThat(event.change()).isEqualTo(paper);
        assertThat(event.sequence()).isEqualTo(2);
        assertThat(event.actor()).isEqualTo(OFFICER);
        assertThat(event.department().value()).isEqualTo("KTHT");
    }

    @Test
    void notesAPaperOnceThatIsSentAgain() {
        var first = filed(IDS.next());
        register.file(id, OFFICER, first, _ -> false);

        var noted = register.file(id, OFFICER, filed(IDS.next()), first::equals);

        assertThat(noted).isEqualTo(first);
        assertThat(CasePapers.filed(found()).values()).containsExactly(first);
        assertThat(cases.published()).hasSize(1);
    }

    @Test
    void goesOnWhenTheCaseChangesMeanwhile() {
        var busy = new BusyCases(cases, 5);

        registerOf(busy).file(id, OFFICER, filed(IDS.next()), _ -> false);

        assertThat(CasePapers.filed(found())).hasSize(6);
        assertThat(found().sequence()).isEqualTo(7);
    }

    @Test
    void givesUpOnACaseThatChangesAllTheTime() {
        var busy = new BusyCases(cases, 1000);
        var paper = filed(IDS.next());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> registerOf(busy).file(id, OFFICER, paper, _ -> false))
                .extracting(Problem::key)
                .isEqualTo("case-busy");
        assertThat(CasePapers.filed(found())).doesNotContainKey(paper.paper());
    }

    @Test
    void takesNothingForACaseThatWasClosedMeanwhile() {
        var closed = someDossier();
        cases.create(caseAfter(closed, received("X-2", null), withdrawn()));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> register.file(closed, OFFICER, filed(IDS.next()), _ -> false))
                .extracting(Problem::key)
                .isEqualTo("case-closed");
        assertThat(cases.published()).isEmpty();
    }

    @Test
    void takesNothingForACaseOfAnotherDepartment() {
        var elsewhere = someDossier();
        cases.create(Case.opened(event(elsewhere, 1, TU_PHAP, received("X-1", null), RECEIVED_AT)));

        assertThatExceptionOfType(UnknownCase.class)
                .isThrownBy(() -> register.file(elsewhere, OFFICER, filed(IDS.next()), _ -> false));
        assertThat(cases.published()).isEmpty();
    }

    private CasePaperRegister registerOf(CaseRepository repository) {
        return new CasePaperRegister(
                departments, repository, new CaseJournal(repository, IDS), clock);
    }

    private Case found() {
        return cases.find(id).orElseThrow();
    }

    /** Cases to which somebody else files a paper just before we do, so many times. */
    private static final class BusyCases implements CaseRepository {

        private final InMemoryCases cases;
        private int others;

        BusyCases(InMemoryCases cases, int others) {
            this.cases = cases;
            this.others = others;
        }

        @Override
        public Optional<Case> find(DossierId id) {
            return cases.find(id);
        }

        @Override
        public Optional<Case> append(
                Case loaded, DossierEvent ours, CaseState next, @Nullable GivenCommand given) {
            if (others-- > 0) {
                var theirs = event(loaded.id(), loaded.sequence() + 1, filed(IDS.next()));
                cases.append(loaded, theirs, CaseEvolution.evolve(loaded.state(), theirs), null);
            }
            return cases.append(loaded, ours, next, given);
        }

        @Override
        public boolean create(Case opened) {
            return cases.create(opened);
        }

        @Override
        public boolean adopt(Case loaded, DossierEvent theirs, CaseState next) {
            return cases.adopt(loaded, theirs, next);
        }

        @Override
        public InboxPage list(InboxQuery query, LocalDate today) {
            return cases.list(query, today);
        }
    }
}
