package vn.motcua.processing.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static vn.motcua.processing.casework.CaseFixtures.DISTRICT;
import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.KTHT;
import static vn.motcua.processing.casework.CaseFixtures.RECEIVED_AT;
import static vn.motcua.processing.casework.CaseFixtures.claimed;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.handedOverFromTuPhap;
import static vn.motcua.processing.casework.CaseFixtures.imported;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import org.junit.jupiter.api.Test;

import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.id.DossierId;

class CaseOpeningTest {

    private final DossierId id = someDossier();

    @Test
    void aReceivedDossierWaitsInItsDepartmentsInbox() {
        assertThat(CaseOpening.open(received(id)))
                .satisfies(state -> {
                    assertThat(state.stage()).isEqualTo(Stage.WAITING);
                    assertThat(state.dossier().agency()).isEqualTo(DISTRICT);
                    assertThat(state.dossier().department()).isEqualTo(KTHT);
                    assertThat(state.dossier().receivedAt()).isEqualTo(RECEIVED_AT);
                    assertThat(state.dossier().dueAt()).isEqualTo(DUE_AT);
                });
    }

    @Test
    void anImportedOpenDossierWaitsWithItsTrueMoments() {
        var event = event(id, 1, KTHT, imported(null, null), RECEIVED_AT.plusSeconds(1_000_000));

        assertThat(CaseOpening.open(event))
                .satisfies(state -> {
                    assertThat(state.stage()).isEqualTo(Stage.WAITING);
                    assertThat(state.dossier().receivedAt()).isEqualTo(RECEIVED_AT);
                    assertThat(state.dossier().dueAt()).isEqualTo(DUE_AT);
                });
    }

    @Test
    void anImportedClosedDossierIsNobodysWork() {
        assertThat(
                        CaseOpening.isNobodysWork(
                                event(id, 1, imported(DUE_AT, ImportedOutcome.GRANTED))))
                .isTrue();
        assertThat(CaseOpening.isNobodysWork(event(id, 1, imported(null, null)))).isFalse();
    }

    @Test
    void aDossierHandedOverWaitsInItsNextInbox() {
        assertThat(CaseOpening.open(event(id, 7, handedOverFromTuPhap())))
                .isInstanceOf(CaseState.Waiting.class);
    }

    @Test
    void nothingBeginsWithAClaim() {
        assertThatExceptionOfType(UnexpectedChange.class)
                .isThrownBy(() -> CaseOpening.open(event(id, 1, claimed())));
    }
}
