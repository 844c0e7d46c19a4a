package vn.motcua.processing.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.RECEIVED_AT;
import static vn.motcua.processing.casework.CaseFixtures.TU_PHAP;
import static vn.motcua.processing.casework.CaseFixtures.claimed;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.granted;
import static vn.motcua.processing.casework.CaseFixtures.handedOverFromTuPhap;
import static vn.motcua.processing.casework.CaseFixtures.imported;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.messaging.HeldDossiers;
import vn.motcua.platform.position.Reading;
import vn.motcua.processing.casework.model.Stage;
import vn.motcua.processing.casework.model.UnexpectedChange;
import vn.motcua.processing.departments.Departments;

import java.util.List;

class DossierEventHandlerTest {

    private final Departments departments = Departments.parse(List.of("KTHT"));
    private final InMemoryCases cases = new InMemoryCases(departments);
    private final InMemoryHeldDossiers held = new InMemoryHeldDossiers();
    private final DossierEventHandler handler = new DossierEventHandler(departments, cases, held);
    private final DossierId id = someDossier();

    @Test
    void opensACaseForADossierOfOurs() {
        take(received(id));

        assertThat(stage()).isEqualTo(Stage.WAITING);
    }

    @Test
    void passesOverADossierOfAnotherDepartment() {
        take(event(id, 1, TU_PHAP, received("X", DUE_AT), RECEIVED_AT));

        assertThat(cases.find(id)).isEmpty();
    }

    @Test
    void keepsNoCaseOfADossierThatWasClosedBeforeItsImport() {
        take(event(id, 1, imported(DUE_AT, ImportedOutcome.WITHDRAWN)));

        assertThat(cases.find(id)).isEmpty();
    }

    @Nested
    class AKnownCase {

        @Test
        void isNotChangedByARedeliveredEvent() {
            take(received(id));
            Case before = cases.find(id).orElseThrow();

            take(received(id));

            assertThat(cases.find(id)).contains(before);
        }

        @Test
        void catchesUpWithTheLogWhenItsStoreWasSetBack() {
            take(received(id));

            take(event(id, 2, claimed()));
            take(event(id, 3, granted()));

            assertThat(stage()).isEqualTo(Stage.RESOLVED);
            assertThat(cases.published()).isEmpty();
        }

        @Test
        void waitsAtAHoleInItsSequence() {
            take(received(id));

            assertThatExceptionOfType(SequenceHole.class)
                    .isThrownBy(() -> take(event(id, 3, granted())))
                    .withMessageContaining("up to event 1");
            assertThat(stage()).isEqualTo(Stage.WAITING);
        }

        @Test
        void doesNotFollowAChangeItCannotUnderstand() {
            take(received(id));

            assertThatExceptionOfType(UnexpectedChange.class)
                    .isThrownBy(() -> take(event(id, 2, received("X", DUE_AT))));
        }
    }

    @Nested
    class AnUnknownDossier {

        @Test
        void waitsWhenItsFirstEventIsMissing() {
            assertThatExceptionOfType(SequenceHole.class)
                    .isThrownBy(() -> take(event(id, 2, claimed())));
        }

        @Test
        void becomesACaseWhenItIsHandedOver() {
            take(event(id, 7, handedOverFromTuPhap()));

            assertThat(cases.find(id))
                    .hasValueSatisfying(found -> assertThat(found.sequence()).isEqualTo(7));
        }
    }

    @Nested
    class AHandOver {

        @Test
        void takesACaseFromHereThatItsStoreHasSetBack() {
            take(received(id));
            take(event(id, 2, claimed()));

            take(event(id, 3, TU_PHAP, handedOverFromTuPhap(), RECEIVED_AT));

            assertThat(cases.find(id).orElseThrow().state().dossier().department())
                    .isEqualTo(TU_PHAP);
        }

        @Test
        void betweenOthersIsNotOurs() {
            take(event(id, 3, TU_PHAP, handedOverFromTuPhap(), RECEIVED_AT));

            assertThat(cases.find(id)).isEmpty();
        }
    }

    @Nested
    class ADossierWithADeadLetter {

        @Test
        void isHeldBehindIt() {
            held.hold(id.toString(), "unreadable");

            assertThatExceptionOfType(HeldBehind.class).isThrownBy(() -> take(received(id)));
            assertThat(cases.find(id)).isEmpty();
        }

        @Test
        void stillIgnoresWhatItKnows() {
            take(received(id));
            held.hold(id.toString(), "unreadable");

            take(received(id));

            assertThat(stage()).isEqualTo(Stage.WAITING);
        }

        @Test
        void isFollowedOnWhenItIsReadAgainWithoutAHole() {
            take(received(id));
            held.hold(id.toString(), "unreadable");

            handler.handle(event(id, 2, claimed()), Reading.AGAIN);

            assertThat(stage()).isEqualTo(Stage.IN_HAND);
        }

        @Test
        void isHeldAtAHoleWhenItIsReadAgain() {
            take(received(id));
            held.hold(id.toString(), "unreadable");

            assertThatExceptionOfType(HeldBehind.class)
                    .isThrownBy(() ->
                            handler.handle(event(id, 7, handedOverFromTuPhap()), Reading.AGAIN));
        }
    }

    @Nested
    class AnEventThatWasADeadLetter {

        @Test
        void isTakenThoughItsDossierIsHeld() {
            take(received(id));
            held.hold(id.toString(), "unreadable");

            assertThat(handler.replay(event(id, 2, claimed()), false)).isTrue();
            assertThat(stage()).isEqualTo(Stage.IN_HAND);
        }

        @Test
        void hasNothingToDoWhenItIsKnown() {
            take(received(id));

            assertThat(handler.replay(received(id), false)).isFalse();
        }

        @Test
        void waitsAtAHoleAsAnyOther() {
            take(received(id));

            assertThatExceptionOfType(SequenceHole.class)
                    .isThrownBy(() -> handler.replay(event(id, 3, granted()), false));
        }

        @Test
        void thatHandsOverMayPassWhatHappenedElsewhereButNoOtherDeadLetter() {
            DossierEvent handedOver = event(id, 7, handedOverFromTuPhap());

            assertThatExceptionOfType(HeldBehind.class)
                    .isThrownBy(() -> handler.replay(handedOver, true));
            assertThat(handler.replay(handedOver, false)).isTrue();
        }

        @Test
        void changesNothingOnTrialButWhatFollowsItThere() {
            take(received(id));
            var trial =
                    new DossierEventHandler(
                            departments, new CasesOnTrial(cases), HeldDossiers.NONE);
            DossierId unknown = someDossier();

            assertThat(trial.replay(event(id, 2, claimed()), false)).isTrue();
            assertThat(trial.replay(event(id, 3, granted()), false)).isTrue();
            assertThat(trial.replay(received(unknown), false)).isTrue();
            assertThat(trial.replay(event(unknown, 2, claimed()), false)).isTrue();

            assertThat(stage()).isEqualTo(Stage.WAITING);
            assertThat(cases.find(unknown)).isEmpty();
        }
    }

    private void take(DossierEvent event) {
        handler.handle(event, Reading.FIRST);
    }

    private Stage stage() {
        return cases.find(id).orElseThrow().state().stage();
    }
}
