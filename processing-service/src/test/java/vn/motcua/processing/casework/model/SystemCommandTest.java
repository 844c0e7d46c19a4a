package vn.motcua.processing.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.caseAfter;
import static vn.motcua.processing.casework.CaseFixtures.claimed;
import static vn.motcua.processing.casework.CaseFixtures.granted;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.DossierCode;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

class SystemCommandTest {

    private static final DossierCode CODE = new DossierCode("000.00.13.H27-210408-0001");
    private static final DossierCode OTHER = new DossierCode("000.00.13.H27-210408-0002");
    private static final Instant LATER = DUE_AT.plusSeconds(86_400);

    private static final SystemCommand WARN =
            new SystemCommand.Warn("due-officer", Role.OFFICER, "canbo", "canbo2");
    private static final SystemCommand REPROJECT =
            new SystemCommand.Reproject(LATER, "calendar-2", "Công điện 5");
    private static final Change.PaperFiled PAPER =
            new Change.PaperFiled(new UUID(0, 1), "don", "application/pdf", 10, "ab".repeat(32));

    @Nested
    class AnOpenCase {

        private final CaseState open = after(received(CODE.value(), DUE_AT), claimed());

        @Test
        void isWarnedOfWithAllThatWhoeverTellsItNeeds() {
            assertThat(CaseDecider.decide(open, WARN))
                    .isEqualTo(
                            new Change.DueDateWarned(
                                    "due-officer",
                                    Role.OFFICER,
                                    "canbo",
                                    DUE_AT,
                                    CODE,
                                    open.dossier().procedure(),
                                    "canbo2"));
        }

        @Test
        void isDueAtAnotherTimeByAnotherCalendar() {
            assertThat(CaseDecider.decide(open, REPROJECT))
                    .isEqualTo(
                            new Change.DueDateReprojected(
                                    DUE_AT, LATER, "calendar-2", "Công điện 5"));
        }

        @Test
        void takesPapers() {
            assertThat(CaseDecider.decide(open, new SystemCommand.FilePaper(PAPER)))
                    .isEqualTo(PAPER);
        }

        @Test
        void goesByAnotherCodeOnlyIfItGoesByTheOneThatWasSaid() {
            assertThat(CaseDecider.decide(open, new SystemCommand.Recode(CODE, OTHER, "trùng")))
                    .isEqualTo(new Change.Recoded(CODE, OTHER, "trùng"));
            refused(open, new SystemCommand.Recode(OTHER, CODE, "trùng"));
        }
    }

    @ParameterizedTest
    @MethodSource("onlyOfOpenCases")
    void aClosedCaseIsLeftAsItIs(SystemCommand command) {
        refused(after(received(CODE.value(), DUE_AT), claimed(), granted()), command);
    }

    private static Stream<SystemCommand> onlyOfOpenCases() {
        return Stream.of(WARN, REPROJECT, new SystemCommand.FilePaper(PAPER));
    }

    @Test
    void nobodyIsWarnedOfACaseThatIsNeverDueNorIsItCountedAnew() {
        CaseState never = after(received(CODE.value(), null), claimed());

        refused(never, WARN);
        refused(never, REPROJECT);
    }

    private static void refused(CaseState state, SystemCommand command) {
        assertThatExceptionOfType(NotAllowedNow.class)
                .isThrownBy(() -> CaseDecider.decide(state, command));
    }

    private static CaseState after(Change... changes) {
        return caseAfter(someDossier(), changes).state();
    }
}
