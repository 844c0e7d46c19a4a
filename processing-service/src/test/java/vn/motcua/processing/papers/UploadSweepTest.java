package vn.motcua.processing.papers;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;
import static vn.motcua.processing.papers.PaperFixtures.filed;
import static vn.motcua.processing.papers.PaperFixtures.pdf;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import vn.motcua.kernel.id.DossierId;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.InMemoryCases;
import vn.motcua.processing.departments.Departments;
import vn.motcua.processing.papers.store.Papers;
import vn.motcua.processing.papers.store.Scan;
import vn.motcua.processing.papers.store.UploadJournal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

class UploadSweepTest {

    private static final Duration GRACE = Duration.ofHours(1);
    private static final int TWO_CHUNKS = 1_500_000;

    private final InMemoryCases cases = new InMemoryCases(Departments.parse(List.of("*")));
    private final DossierId dossier = someDossier();

    private Papers papers;
    private UploadJournal journal;
    private UploadSweep sweep;
    private UUID paper;

    @BeforeEach
    void begin() throws IOException {
        papers = new Papers();
        journal = papers.journal();
        var settings =
                new PaperSettings(
                        DataSize.ofMegabytes(1),
                        10,
                        List.of(),
                        GRACE,
                        Duration.ofMinutes(5),
                        "",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5));
        sweep =
                new UploadSweep(
                        journal, papers.store(), cases, settings, new SimpleMeterRegistry());
        paper = journal.begin(dossier).paper();
        papers.file(paper, dossier, pdf(TWO_CHUNKS), Scan.UNSCANNED);
    }

    @AfterEach
    void stop() {
        papers.close();
    }

    @Nested
    class AnUploadWhoseCaseWasNeverTold {

        @BeforeEach
        void openCase() {
            cases.create(Case.opened(received(dossier)));
        }

        @Test
        void isRemovedWithEverythingOfIt() {
            papers.pass(GRACE.plusSeconds(1));

            sweep.sweep();

            assertThat(papers.documents()).isZero();
        }

        @Test
        void isRemovedWhenItsFileWasNotWrittenYet() {
            papers.forget(paper);
            papers.pass(GRACE.plusSeconds(1));

            sweep.sweep();

            assertThat(papers.documents()).isZero();
        }

        @Test
        void isLeftAloneWhileItMayGoOn() {
            papers.pass(GRACE.minusSeconds(1));

            sweep.sweep();

            assertThat(papers.documents()).isEqualTo(4);
        }

        @Test
        void isLeftAloneWhenItWasRenewed() {
            papers.pass(GRACE.minusSeconds(1));
            assertThat(journal.renew(paper)).isTrue();
            papers.pass(Duration.ofSeconds(2));

            sweep.sweep();

            assertThat(papers.documents()).isEqualTo(4);
        }

        @Test
        void isNotRenewedOnceItWasGivenUp() {
            papers.pass(GRACE.plusSeconds(1));
            var entry = journal.olderThan(GRACE).getFirst();

            assertThat(journal.giveUp(entry)).isTrue();
            assertThat(journal.renew(paper)).isFalse();
        }

        @Test
        void isNotGivenUpOnceItWasRenewed() {
            papers.pass(GRACE.plusSeconds(1));
            var entry = journal.olderThan(GRACE).getFirst();

            assertThat(journal.renew(paper)).isTrue();
            assertThat(journal.giveUp(entry)).isFalse();
        }
    }

    @Test
    void keepsAPaperWhoseCaseWasToldBeforeTheProcessDied() {
        var events = List.of(received(dossier), event(dossier, 2, filed(paper)));
        cases.create(Case.replayed(2, events, List.of()));
        papers.pass(GRACE.plusSeconds(1));

        sweep.sweep();

        assertThat(papers.store().find(List.of(paper))).containsKey(paper);
        assertThat(journal.olderThan(Duration.ZERO)).isEmpty();
    }

    @Test
    void keepsWhatBelongsToACaseThatIsStillOnItsWayBackFromTheLog() {
        papers.pass(GRACE.plusSeconds(1));

        sweep.sweep();

        assertThat(papers.documents()).isEqualTo(4);
    }
}
