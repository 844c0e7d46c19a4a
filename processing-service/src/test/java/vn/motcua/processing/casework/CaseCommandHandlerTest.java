package vn.motcua.processing.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static vn.motcua.processing.casework.CaseFixtures.COLLEAGUE;
import static vn.motcua.processing.casework.CaseFixtures.KTHT;
import static vn.motcua.processing.casework.CaseFixtures.OFFICER;
import static vn.motcua.processing.casework.CaseFixtures.RECEIVED_AT;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.Ids;
import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.processing.casework.model.CaseCommand;
import vn.motcua.processing.casework.model.Stage;
import vn.motcua.processing.departments.Departments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

class CaseCommandHandlerTest {

    private static final Instant NOW = RECEIVED_AT.plusSeconds(3_600);

    private final DossierId id = someDossier();
    private final InMemoryCases cases = new InMemoryCases(Departments.parse(List.of("*")));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CaseCommandHandler handler = handlerFor("*");

    @BeforeEach
    void receive() {
        cases.create(Case.opened(received(id)));
    }

    @Test
    void publishesWhatACommandChanged() {
        Case claimed = handler.handle(handler.find(id), new CaseCommand.Claim(OFFICER), null);

        assertThat(claimed.state().stage()).isEqualTo(Stage.IN_HAND);
        assertThat(cases.published())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.sequence()).isEqualTo(2);
                    assertThat(event.actor()).isEqualTo(OFFICER);
                    assertThat(event.occurredAt()).isEqualTo(NOW);
                    assertThat(event.department()).isEqualTo(KTHT);
                });
    }

    @Test
    void numbersEventsWithoutHoles() {
        Case claimed = handler.handle(handler.find(id), new CaseCommand.Claim(OFFICER), null);
        handler.handle(claimed, grant(), null);

        assertThat(cases.published()).extracting(DossierEvent::sequence).containsExactly(2L, 3L);
    }

    @Test
    void countsWhatIsResolvedByOutcomeAndTiming() {
        Case claimed = handler.handle(handler.find(id), new CaseCommand.Claim(OFFICER), null);
        handler.handle(claimed, grant(), null);

        assertThat(
                        meters.get("motcua.dossiers.resolved")
                                .tags("outcome", "granted", "timing", "early")
                                .counter()
                                .count())
                .isEqualTo(1);
    }

    @Nested
    class OfTwoWhoClaimAtOnce {

        @Test
        void theSlowerLearnsWhatTheCaseHasBecome() {
            Case seen = handler.find(id);
            handler.handle(seen, new CaseCommand.Claim(OFFICER), null);

            assertThatExceptionOfType(StaleCase.class)
                    .isThrownBy(() -> handler.handle(seen, new CaseCommand.Claim(COLLEAGUE), null))
                    .satisfies(stale -> {
                        assertThat(stale.current().version()).isEqualTo(2);
                        assertThat(stale.current().officer()).isEqualTo(OFFICER.id());
                    });
            assertThat(cases.published()).hasSize(1);
        }
    }

    @Nested
    class ACaseOfAnotherDeployment {

        @Test
        void doesNotExistHere() {
            assertThatExceptionOfType(UnknownCase.class)
                    .isThrownBy(() -> handlerFor("TU_PHAP").find(id));
        }
    }

    private CaseCommandHandler handlerFor(String department) {
        return new CaseCommandHandler(
                Departments.parse(List.of(department)),
                cases,
                new CaseJournal(cases, new Ids()),
                new Procedures(Catalogue.load(), RunningCalendar.fixed(CaseFixtures.CALENDAR)),
                InstantSource.fixed(NOW),
                meters);
    }

    private static CaseCommand grant() {
        return new CaseCommand.Resolve(OFFICER, Outcome.GRANTED, null, null);
    }
}
